import { strings } from '../../loc/strings';
import { faultCodes } from './fault';
import { faultText } from './fault-text';

it('has a message for each fault and no other', () => {
  const keys = Object.keys(strings['nl-nl']).filter((key) => key.startsWith('domain.fault.'));
  expect(keys.sort()).toEqual(faultCodes.map((code) => `domain.fault.${code}`).sort());
});

it('says in words what is the matter', () => {
  expect(faultText({ code: 'overtaken', params: { ticket: 'V12', by: 'V10' } }, 'nl-nl')).toBe(
    'V12 telt niet mee: V10 was eerder.',
  );
});
