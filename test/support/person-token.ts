/** Signs in as a person of the local tenant, as a program does. `resource`: the origin, or Graph's. */
export async function personToken(url: string, person: string, resource: string): Promise<string> {
  const address = `${url}/identity/${encodeURIComponent(person)}/token?resource=${encodeURIComponent(resource)}`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`No token for ${person}: ${response.status} ${await response.text()}`);
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}
