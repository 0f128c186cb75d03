import { isStringKey, strings } from '../loc/strings';
import { errorCodes, RegisterError } from './errors';

describe('RegisterError', () => {
  it('has a message in loc for every code, and no message without a code', () => {
    for (const code of errorCodes) expect(isStringKey(`errors.${code}`)).toBe(true);
    const keys = Object.keys(strings['nl-nl']).filter((key) => key.startsWith('errors.'));
    expect(keys.map((key) => key.slice('errors.'.length)).sort()).toEqual([...errorCodes].sort());
  });

  it('says its code and parameters to whoever reads a log', () => {
    const error = new RegisterError('CONFLICT', { ticket: 'S12' });
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('RegisterError');
    expect(error.message).toBe('CONFLICT {"ticket":"S12"}');
    expect(new RegisterError('SIGNED_OUT').params).toEqual({});
  });
});
