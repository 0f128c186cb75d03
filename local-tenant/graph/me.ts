import { answer, type GraphAnswer, type GraphCall, refuseOtherOptions, unknownAddress } from './graph-call';
import { notImplemented } from './graph-error';

/** `GET /me`: the properties that Graph gives of a user when none are named. */
export function me(call: GraphCall): GraphAnswer {
  if (call.method !== 'GET' || call.path.length > 1) throw unknownAddress(call);
  refuseOtherOptions(call, ['$select']);
  const all = userOf(call);
  const chosen = call.query.get('$select')?.split(',').map((name) => name.trim());
  const unknown = chosen?.find((name) => !(name in all));
  if (unknown !== undefined) throw notImplemented(`The property '${unknown}'`);
  const shown = Object.entries(all).filter(([name]) => chosen === undefined || chosen.includes(name));
  return answer(call, 200, `users${chosen === undefined ? '' : `(${chosen.join(',')})`}/$entity`, Object.fromEntries(shown));
}

function userOf({ person, objectId }: GraphCall): Record<string, unknown> {
  const [givenName, ...surname] = person.displayName.split(' ');
  return {
    businessPhones: [],
    displayName: person.displayName,
    givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: surname.join(' '),
    userPrincipalName: person.mail,
    id: objectId,
  };
}
