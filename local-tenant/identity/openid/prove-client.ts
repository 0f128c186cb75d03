import { createHmac } from 'node:crypto';
import type { Tenant } from '../../rest/tenant';
import type { AppProof } from '../access-token';
import { appById, isConfidential, type AppRegistration } from '../app-registration';
import { AssertionProblem, assertionType, checkAssertion } from './client-assertion';

/** Why an app is not taken for the one that it says it is. */
export class ClientProblem extends Error {
  public constructor(public readonly error: 'invalid_client' | 'invalid_request' | 'unauthorized_client', message: string) {
    super(message);
  }

  public get status(): number {
    return this.error === 'invalid_client' ? 401 : 400;
  }
}

/** What the provider knows a confidential app by: its secret, or, of one that has only certificates, a word that nobody else can know. */
export const providerSecret = (tenant: Tenant, app: AppRegistration): string =>
  app.secret ?? createHmac('sha256', tenant.issuer.secret).update(`app\n${app.id}`).digest('base64url');

/** HTTP Basic as OAuth has it (RFC 6749, 2.3.1): both parts form-encoded. */
const basic = (authorization: string | undefined): readonly [id: string, secret: string] | undefined => {
  const given = /^Basic +(\S+)$/i.exec(authorization ?? '')?.[1];
  const [id, secret] = given === undefined ? [] : Buffer.from(given, 'base64').toString('utf8').split(':').map((part) => decodeURIComponent(part.replace(/\+/g, ' ')));
  return id === undefined || secret === undefined ? undefined : [id, secret];
};

const appNamed = (tenant: Tenant, id: string): AppRegistration => {
  const app = appById(tenant.db, id);
  if (app === undefined) {
    throw new ClientProblem(
      id === '' ? 'invalid_request' : 'unauthorized_client',
      id === ''
        ? "AADSTS900144: The request body must contain the following parameter: 'client_id'."
        : `AADSTS700016: Application with identifier '${id}' was not found in the directory '${tenant.name}'. This can happen if the application has not been ` +
          'installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.',
    );
  }
  return app;
};

const byAssertion = async (tenant: Tenant, app: AppRegistration, form: URLSearchParams, audiences: readonly string[]): Promise<void> => {
  if (form.get('client_assertion_type') !== assertionType) {
    throw new ClientProblem('invalid_request', `AADSTS50027: The client assertion type '${form.get('client_assertion_type') ?? ''}' is not supported.`);
  }
  try {
    await checkAssertion(app, form.get('client_assertion') ?? '', audiences, tenant.now());
  } catch (error) {
    throw error instanceof AssertionProblem ? new ClientProblem('invalid_client', error.message) : error;
  }
};

/**
 * Who asks for a token, and how they proved it.
 * @param audiences the addresses that a signed word may be meant for
 * @returns the form with which the provider knows the app again
 * @throws ClientProblem
 */
export const proveClient = async (
  tenant: Tenant, given: URLSearchParams, authorization: string | undefined, audiences: readonly string[],
): Promise<{ readonly form: URLSearchParams; readonly proof: AppProof }> => {
  const form = new URLSearchParams(given);
  const header = basic(authorization);
  const app = appNamed(tenant, header?.[0] ?? form.get('client_id') ?? '');
  const [signed, secret] = [form.has('client_assertion'), header?.[1] ?? form.get('client_secret')];
  ['client_assertion', 'client_assertion_type'].forEach((name) => form.delete(name));
  form.set('client_id', app.id);
  if (!isConfidential(app) && (signed || secret !== null)) {
    throw new ClientProblem('invalid_client', "AADSTS700025: Client is public so neither 'client_assertion' nor 'client_secret' should be presented.");
  }
  if (signed) {
    await byAssertion(tenant, app, given, audiences);
    form.set('client_secret', providerSecret(tenant, app));
    return { form, proof: 'certificate' };
  }
  if (secret !== null) {
    if (app.secret === undefined) throw new ClientProblem('invalid_client', invalidSecret(app));
    form.set('client_secret', secret);
    return { form, proof: 'secret' };
  }
  if (form.get('grant_type') === 'client_credentials') {
    throw new ClientProblem('invalid_client', "AADSTS7000216: 'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.");
  }
  if (isConfidential(app)) {
    throw new ClientProblem('invalid_client', "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
  }
  return { form, proof: 'none' };
};

const invalidSecret = (app: AppRegistration): string =>
  'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, ' +
  `for a secret added to app '${app.id}'.`;
