import { saysLabelNotFound } from './label-error';

describe('saysLabelNotFound', () => {
  const words = 'Can not find compliance tag with value: abc. SiteSubscriptionId: ea1787c6-7ce2-4e71-be47-5e0deb30f9e4';

  it.each([
    new Error(words),
    new Error(
      `Error making HttpClient request in queryable [500] ::> {"odata.error":{"message":{"value":"${words}"}}}`,
    ),
    Object.assign(new Error('refused'), { params: { detail: words } }),
    Object.assign(new Error('refused'), { cause: new Error(words) }),
  ])('hears it in %p', (error) => {
    expect(saysLabelNotFound(error)).toBe(true);
  });

  it.each([new Error('Access denied.'), new Error(''), undefined, null, 500, { params: { status: 403 } }])(
    'does not hear it in %p',
    (error) => {
      expect(saysLabelNotFound(error)).toBe(false);
    },
  );
});
