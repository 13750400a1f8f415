import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

import type { Assertion, Attestation } from '@guyub/domain/identity';

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

interface Asked {
  challenge: string;
}

/** A passkey in software: makes real WebAuthn answers, signed by a key of its own (ES256), with a counter that counts. */
export class Authenticator {
  readonly credentialId = randomBytes(16);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private count = 0;

  constructor(private readonly origin: string) {}

  get id(): string {
    return this.credentialId.toString('base64url');
  }

  /** Goes back to an older count, as a copy of the key would be. */
  setCount(count: number): void {
    this.count = count;
  }

  make({ challenge }: Asked): Attestation {
    const client = this.clientData('webauthn.create', challenge);
    const data = this.authenticatorData(USER_PRESENT | USER_VERIFIED | HAS_CREDENTIAL, [
      Buffer.alloc(16),
      Buffer.from([0, this.credentialId.length]),
      this.credentialId,
      this.publicKey(),
    ]);
    const head = Buffer.from([0xa3, 0x63, ...Buffer.from('fmt'), 0x64, ...Buffer.from('none')]);
    const statement = Buffer.from([0x67, ...Buffer.from('attStmt'), 0xa0, 0x68, ...Buffer.from('authData')]);
    const object = Buffer.concat([head, statement, Buffer.from([0x58, data.length]), data]);
    return {
      ...this.credential(),
      response: {
        clientDataJSON: client.toString('base64url'),
        attestationObject: object.toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  show({ challenge }: Asked): Assertion {
    this.count++;
    const client = this.clientData('webauthn.get', challenge);
    const data = this.authenticatorData(USER_PRESENT | USER_VERIFIED);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.keys.privateKey);
    return {
      ...this.credential(),
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      },
    };
  }

  private credential() {
    return { id: this.id, rawId: this.id, type: 'public-key' as const, clientExtensionResults: {} };
  }

  private clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  private authenticatorData(flags: number, credential: readonly Buffer[] = []): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.count);
    return Buffer.concat([
      sha256(new URL(this.origin).hostname),
      Buffer.from([flags]),
      counter,
      ...credential,
    ]);
  }

  /** COSE: { kty: EC2, alg: ES256, crv: P-256, x, y } */
  private publicKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const point = (label: number, value: string) => [
      Buffer.from([label, 0x58, 0x20]),
      Buffer.from(value, 'base64url'),
    ];
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]),
      ...point(0x21, x),
      ...point(0x22, y),
    ]);
  }
}
