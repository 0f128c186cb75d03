/** The tenant that is measured: one site, its owner, a member who writes and a member who reads. */
export const site = '/sites/bench';

const person = (id: string) => ({ id, displayName: id, mail: `${id}@bench.example`, jobTitle: '', tenantRoles: [] });

export const seed = {
  tenant: { id: '22222222-2222-4222-8222-222222222222', name: 'Bench', domain: 'bench.example' },
  people: ['owner', 'writer', 'reader'].map(person),
  sites: [{ path: site, title: 'Bench', language: 1033, owners: ['owner'], members: ['writer', 'reader'], visitors: [] }],
};
