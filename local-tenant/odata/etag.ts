/**
 * Whether a thing may be changed by somebody who saw it with the ETag that `If-Match` names. Of `"<id>,<version>"` the version alone does as well:
 * SharePoint writes it so into the bodies of items, and clients send it back (pnp/sp-dev-fx-controls-react#1509).
 */
export const meetsEtag = (ifMatch: string, actual: string): boolean => {
  const asked = ifMatch.trim();
  const version = /,(\d+)"$/.exec(actual)?.[1];
  return asked === '*' || asked.toLowerCase() === actual.toLowerCase() || (version !== undefined && asked === `"${version}"`);
};
