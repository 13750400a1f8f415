import type { BegunSecondFactor, PasskeyRequest } from '@guyub/domain/identity';

type ToMake = NonNullable<BegunSecondFactor['passkey']>;

/** Where the page is no secure context, or the browser too old, there are none. */
export const canUsePasskeys = (): boolean => window.isSecureContext && 'PublicKeyCredential' in window;

/** The library is loaded when somebody uses one. */
export async function showPasskey(request: PasskeyRequest) {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return startAuthentication({ optionsJSON: request });
}

export async function makePasskey(options: ToMake) {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const made = await startRegistration({ optionsJSON: options });
  const { clientDataJSON, attestationObject, transports } = made.response;
  return { ...made, response: { clientDataJSON, attestationObject, ...(transports ? { transports } : {}) } };
}
