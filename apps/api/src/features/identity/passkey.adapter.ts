import { Injectable } from '@nestjs/common';
import type { Assertion, Attestation, BegunSecondFactor, PasskeyRequest } from '@guyub/domain/identity';
import type { AuthenticatorTransport } from '@simplewebauthn/server';

import { type Config, InjectConfig, publicOrigin } from '../../platform/config.ts';
import type { PasskeyFactor } from './second-factor.store.ts';

/** Loaded when the first passkey comes: it takes a tenth of a start's time and memory. */
const loadWebAuthn = () => import('@simplewebauthn/server');

const TIMEOUT_MILLISECONDS = 120_000;

type Made = Pick<PasskeyFactor, 'credentialId' | 'publicKey' | 'signCount' | 'transports'>;
type Known = Pick<PasskeyFactor, 'credentialId' | 'transports'>;

const known: readonly string[] = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];
const isTransport = (name: string): name is AuthenticatorTransport => known.includes(name);

const descriptor = ({ credentialId, transports }: Known) => ({
  id: credentialId,
  transports: transports.filter(isTransport),
});

/**
 * Passkeys of this installation (WebAuthn). They belong to the configured address: whoever reaches us by another name, also by
 * one that a caller invents in the Host header, can neither make nor show one.
 */
@Injectable()
export class Passkeys {
  constructor(@InjectConfig() private readonly config: Config) {}

  get origin(): string {
    return publicOrigin(this.config);
  }

  private get relyingParty(): string {
    return new URL(this.origin).hostname;
  }

  async askToMake(
    account: { id: string; name: string; login: string },
    present: readonly Known[],
    installation: string,
    challenge: string,
  ): Promise<NonNullable<BegunSecondFactor['passkey']>> {
    const { generateRegistrationOptions } = await loadWebAuthn();
    const options = await generateRegistrationOptions({
      rpName: installation,
      rpID: this.relyingParty,
      challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
      userID: Uint8Array.from(Buffer.from(account.id.replaceAll('-', ''), 'hex')),
      userName: account.login,
      userDisplayName: account.name,
      attestationType: 'none',
      timeout: TIMEOUT_MILLISECONDS,
      excludeCredentials: present.map(descriptor),
      authenticatorSelection: {
        residentKey: 'discouraged',
        requireResidentKey: false,
        userVerification: 'preferred',
      },
    });
    return {
      challenge: options.challenge,
      rp: { id: this.relyingParty, name: installation },
      user: options.user,
      pubKeyCredParams: options.pubKeyCredParams.map(({ alg }) => ({ type: 'public-key', alg })),
      timeout: TIMEOUT_MILLISECONDS,
      attestation: 'none',
      excludeCredentials: present.map((one) => ({ type: 'public-key', ...descriptor(one) })),
      authenticatorSelection: {
        residentKey: 'discouraged',
        requireResidentKey: false,
        userVerification: 'preferred',
      },
    };
  }

  /** Null when it does not answer this challenge, or comes from another site. */
  async readMade(attestation: Attestation, challenge: string): Promise<Made | null> {
    const { verifyRegistrationResponse } = await loadWebAuthn();
    const { response } = attestation;
    const transports = (response.transports ?? []).filter(isTransport);
    const verified = await orNull(
      verifyRegistrationResponse({
        response: {
          id: attestation.id,
          rawId: attestation.rawId,
          type: attestation.type,
          clientExtensionResults: {},
          response: { ...response, transports },
        },
        expectedChallenge: challenge,
        expectedOrigin: this.origin,
        expectedRPID: this.relyingParty,
        requireUserVerification: false,
      }),
    );
    if (!verified?.verified) return null;
    const { credential } = verified.registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      signCount: credential.counter,
      transports,
    };
  }

  async askToShow(present: readonly Known[]): Promise<PasskeyRequest> {
    const { generateAuthenticationOptions } = await loadWebAuthn();
    const { challenge } = await generateAuthenticationOptions({ rpID: this.relyingParty });
    return {
      challenge,
      rpId: this.relyingParty,
      timeout: TIMEOUT_MILLISECONDS,
      userVerification: 'preferred',
      allowCredentials: present.map((one) => ({ type: 'public-key', ...descriptor(one) })),
    };
  }

  /** The new count of a passkey that answers this challenge; null when it does not, or counts as an older copy would. */
  async readShown(assertion: Assertion, challenge: string, factor: PasskeyFactor): Promise<number | null> {
    const { verifyAuthenticationResponse } = await loadWebAuthn();
    const { response } = assertion;
    const verified = await orNull(
      verifyAuthenticationResponse({
        response: {
          id: assertion.id,
          rawId: assertion.rawId,
          type: assertion.type,
          clientExtensionResults: {},
          response: {
            clientDataJSON: response.clientDataJSON,
            authenticatorData: response.authenticatorData,
            signature: response.signature,
          },
        },
        expectedChallenge: challenge,
        expectedOrigin: this.origin,
        expectedRPID: this.relyingParty,
        requireUserVerification: false,
        credential: {
          id: factor.credentialId,
          publicKey: Uint8Array.from(factor.publicKey),
          counter: factor.signCount,
        },
      }),
    );
    return verified?.verified ? verified.authenticationInfo.newCounter : null;
  }
}

/** The library throws at what does not hold, be it forged or garbled. */
async function orNull<T>(verifying: Promise<T>): Promise<T | null> {
  try {
    return await verifying;
  } catch {
    return null;
  }
}
