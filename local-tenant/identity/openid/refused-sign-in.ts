import { entraError } from './entra-error';

/** What Entra says where the provider sends an app's page back without a code. */
const texts: Readonly<Record<string, string>> = {
  login_required: 'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
  access_denied: 'AADSTS65004: User declined to consent to access the app.',
};

const withText = (parameters: URLSearchParams, now: Date): boolean => {
  const error = parameters.get('error') ?? '';
  const text = texts[error];
  if (text === undefined) return false;
  parameters.set('error_description', entraError(error, text, now).error_description);
  return true;
};

/** An address that the provider sends a browser to: with Entra's words where it tells of a refusal, in the query or in the fragment. */
export const refusedSignIn = (location: string, now: Date): string => {
  const address = URL.parse(location);
  if (address === null) return location;
  const fragment = new URLSearchParams(address.hash.slice(1));
  if (withText(fragment, now)) address.hash = fragment.toString();
  else if (!withText(address.searchParams, now)) return location;
  return address.href;
};
