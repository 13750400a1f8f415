import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { type Config, InjectConfig } from './config.ts';

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

const keyFrom = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'guyub sealing', 32));

/**
 * Keeps words from whoever reads the database alone: AES-256-GCM under a key from `GUYUB_SECRET`, which stands outside it.
 * Several secrets, newest first, open what older ones sealed.
 */
@Injectable()
export class Sealer {
  private readonly keys: readonly Buffer[];

  constructor(@InjectConfig() config: Config) {
    this.keys = config.secrets.map(keyFrom);
  }

  seal(text: string): string {
    const [key] = this.keys;
    if (!key) throw new Error('There is no secret to seal with');
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${VERSION}.${sealed.toString('base64url')}`;
  }

  /** What was sealed; null where no secret of ours opens it. */
  open(sealed: string): string | null {
    const [version, content] = sealed.split('.', 2);
    if (version !== VERSION || content === undefined) return null;
    const bytes = Buffer.from(content, 'base64url');
    if (bytes.length < IV_BYTES + TAG_BYTES) return null;
    for (const key of this.keys) {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        return (
          decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
        );
      } catch {
        // sealed under another secret, or touched
      }
    }
    return null;
  }
}
