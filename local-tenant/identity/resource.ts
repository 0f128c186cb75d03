/** Microsoft Graph's own resource name: a client asks its token for this, whatever address Graph is served at. */
export const graphResource = 'https://graph.microsoft.com';

/** The application ids of the two services in every tenant; a token may name its resource by them. */
export const graphId = '00000003-0000-0000-c000-000000000000';
export const sharePointId = '00000003-0000-0ff1-ce00-000000000000';

/** Which service a token is for. */
export type Service = 'sharePoint' | 'graph';

/** The audiences that a service accepts: whatever address of the tenant its client knows, it is the same service. */
export function audiencesOf(service: Service, origins: readonly string[]): readonly string[] {
  return service === 'graph' ? [graphResource, graphId, ...origins.map((origin) => `${origin}/graph`)] : [...origins, sharePointId];
}

/** Whether a token for this is for Graph, by its address or its id. */
export const isGraphAudience = (audience: string): boolean => audience === graphResource || audience === graphId;

/** The resource as a token's audience, without a trailing slash; undefined when this tenant has no such resource. */
export function audienceFor(resource: string, origins: readonly string[]): string | undefined {
  const name = resource.replace(/\/+$/, '').toLowerCase();
  return [...audiencesOf('sharePoint', origins), ...audiencesOf('graph', origins)].find((audience) => audience === name);
}
