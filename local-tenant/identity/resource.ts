/** Microsoft Graph's own resource name: a client asks its token for this, whatever address Graph is served at. */
export const graphResource = 'https://graph.microsoft.com';

/** Which service a token is for. */
export type Service = 'sharePoint' | 'graph';

/** The audiences that a service at this origin accepts. `localhost` and `127.0.0.1` are the same machine. */
export function audiencesOf(service: Service, port: number): readonly string[] {
  const origins = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  return service === 'graph' ? [graphResource, ...origins.map((origin) => `${origin}/graph`)] : origins;
}

/** The resource as a token's audience, without a trailing slash; undefined when this tenant has no such resource. */
export function audienceFor(resource: string, port: number): string | undefined {
  const name = resource.replace(/\/+$/, '');
  return [...audiencesOf('sharePoint', port), ...audiencesOf('graph', port)].find((audience) => audience === name);
}
