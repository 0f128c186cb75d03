import fc from 'fast-check';
import type { SmallPerson } from '../testing/small-tenant';
import { LabelTenant } from './labels.spec-support';

/** Who asks for what; the answer's refusal is one of a right that is missing, or of what is not shown. */
type Attempt = readonly [what: string, ask: (person: SmallPerson) => Promise<Response>];

describe('a person without the right', () => {
  let tenant: LabelTenant;
  let ids: Readonly<Record<'plain' | 'record' | 'label' | 'drive', string>>;
  beforeAll(async () => {
    tenant = await LabelTenant.start();
    const { id: label } = await tenant.label('Bewaren');
    await tenant.label('Ander');
    await tenant.label('Archiefstuk', { behaviorDuringRetentionPeriod: 'retainAsRecord' });
    const [plain, record] = [await tenant.upload('gewoon.txt'), await tenant.upload('stuk.txt')];
    await tenant.labelItems([plain], 'Bewaren');
    await tenant.labelItems([record], 'Archiefstuk');
    await tenant.setDefault('Bewaren');
    const { value } = (await (await tenant.graph('GET', 'sites/localhost:/sites/werk:/drives', undefined, 'member')).json()) as { value: { id: string; name: string }[] };
    ids = { plain: String(plain), record: String(record), label: String(label), drive: value.find(({ name }) => name === 'Dossiers')?.id ?? '' };
    // Who comes to a site for the first time is noted among its users; that is no effect of what is tried.
    await Promise.all((['visitor', 'stranger', 'member'] as const).map((person) => tenant.get(person, 'web?$select=Title')));
  });
  afterAll(() => tenant.stop());

  const labels = 'security/labels/retentionLabels';
  const itemOf = (id: string) => `web/lists/getbytitle('Dossiers')/items(${id})`;
  const onItem = (id: string) => ({ listUrl: tenant.library(), itemId: Number(id) });
  /** Of a visitor, and of whoever is a stranger to the site. */
  const ofReaders = (): readonly Attempt[] => [
    ['a default', (person) => tenant.setDefault('Ander', { syncToItems: true }, person)],
    ['no default', (person) => tenant.setDefault('', {}, person)],
    ['a label', (person) => tenant.labelItems([Number(ids.plain)], 'Ander', person)],
    ['no label', (person) => tenant.labelItems([Number(ids.plain), Number(ids.record)], '', person)],
    ['a label by the item', (person) => tenant.send(person, `${itemOf(ids.plain)}/SetComplianceTag`, { complianceTag: 'Ander' })],
    ['unlocking', (person) => tenant.call(person, 'UnlockRecordItem', onItem(ids.record))],
    ['locking', (person) => tenant.call(person, 'LockRecordItem', { ...onItem(ids.record), refreshLabeledTime: true })],
    ['a label by Graph', (person) => tenant.graph('PATCH', `drives/${ids.drive}/root:/gewoon.txt:/retentionLabel`, { name: 'Ander' }, person)],
    ['no label by Graph', (person) => tenant.graph('DELETE', `drives/${ids.drive}/root:/gewoon.txt:/retentionLabel`, undefined, person)],
    ['unlocking by Graph', (person) => tenant.graph('PATCH', `drives/${ids.drive}/root:/stuk.txt:/retentionLabel`, { retentionSettings: { isRecordLocked: false } }, person)],
    ['an asset id', (person) => tenant.send(person, `${itemOf(ids.plain)}/ValidateUpdateListItem`, { formValues: [{ FieldName: 'ComplianceAssetId', FieldValue: 'x' }] })],
    ['deletion', (person) => tenant.send(person, itemOf(ids.plain), undefined, 'DELETE')],
  ];
  /** Of whoever has no role in the tenant, whatever they may do on the site. */
  const ofAnybody = (): readonly Attempt[] => [
    ['a new label', (person) => tenant.graph('POST', labels, { displayName: 'Nieuw' }, person)],
    ['another description', (person) => tenant.graph('PATCH', `${labels}/${ids.label}`, { descriptionForUsers: 'x' }, person)],
    ['no such label', (person) => tenant.graph('DELETE', `${labels}/${ids.label}`, undefined, person)],
    ['a term', (person) => tenant.graph('POST', 'security/labels/departments', { displayName: 'x' }, person)],
    ['a kind of event', (person) => tenant.graph('POST', 'security/triggerTypes/retentionEventTypes', { displayName: 'x' }, person)],
    ['publication', (person) => tenant.publish('Ander', person, '/sites/other')],
    ['withdrawal', (person) => tenant.publish('Bewaren', person, '/sites/werk', 'unpublish')],
    ['a setting', (person) => tenant.sendRoot(person, 'SP.CompliancePolicy.SPPolicyStoreProxy.SetMetadataEditBlockingEnabled', { enabled: false })],
  ];
  /** Of a member: of records only. */
  const ofMembers = (): readonly Attempt[] => [
    ['no label of a record by the item', (person) => tenant.send(person, `${itemOf(ids.record)}/SetComplianceTag`, { complianceTag: '' })],
    ['no label of a record by Graph', (person) => tenant.graph('DELETE', `drives/${ids.drive}/root:/stuk.txt:/retentionLabel`, undefined, person)],
  ];

  const state = async (): Promise<string> => {
    const parts = await Promise.all([
      tenant.get('owner', 'web/lists/getbytitle(\'Dossiers\')/items?$select=Id,Title,OData__ComplianceTag,OData__ComplianceTagWrittenTime,OData__IsRecord,ComplianceAssetId,owshiddenversion'),
      tenant.call('owner', 'GetListComplianceTag', { listUrl: tenant.library() }), tenant.graph('GET', `${labels}?$expand=descriptors`),
      tenant.graph('GET', 'security/labels/departments'), tenant.graph('GET', 'security/triggerTypes/retentionEventTypes'), tenant.admin('GET', 'label-policies'),
      tenant.getRoot('admin', 'SP.CompliancePolicy.SPPolicyStoreProxy.GetMetadataEditBlockingEnabled'),
      tenant.graph('GET', `drives/${ids.drive}/root:/stuk.txt:/retentionLabel`, undefined, 'owner'),
    ]);
    expect(parts.map(({ status }) => status)).toEqual(parts.map(() => 200));
    return (await Promise.all(parts.map((part) => part.text()))).join('\n');
  };

  it('changes no label and nothing about labels, whatever they send and in whatever order', async () => {
    const tried: readonly (readonly [SmallPerson, Attempt])[] = [
      ...(['visitor', 'stranger'] as const).flatMap((person) => [...ofReaders(), ...ofAnybody()].map((attempt) => [person, attempt] as const)),
      ...[...ofMembers(), ...ofAnybody()].map((attempt) => ['member', attempt] as const),
      ...ofAnybody().map((attempt) => ['owner', attempt] as const),
    ];
    const before = await state();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...tried), { minLength: 1, maxLength: 10 }), async (attempts) => {
        for (const [person, [what, ask]] of attempts) {
          expect([person, what, [401, 403, 404].includes((await ask(person)).status)]).toEqual([person, what, true]);
        }
        expect(await state()).toBe(before);
      }),
      { numRuns: 10 },
    );
  });
});
