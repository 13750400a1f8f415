import type { Config } from './config.ts';
import { Sealer } from './sealer.ts';

const [first, second] = ['one secret that is long enough here', 'another secret, as long as it must be'];
const sealerOf = (...secrets: string[]) => new Sealer({ secrets } as unknown as Config);

describe('Sealer', () => {
  it('opens what it sealed, and never seals the same words alike', () => {
    const sealer = sealerOf(first);
    const sealed = sealer.seal('Tautan: …#abc 🩸');
    expect(sealer.open(sealed)).toBe('Tautan: …#abc 🩸');
    expect(sealed).not.toContain('Tautan');
    expect(sealer.seal('Tautan: …#abc 🩸')).not.toBe(sealed);
  });

  it('opens what an older secret sealed, and nothing of a secret it does not have', () => {
    const old = sealerOf(first).seal('lama');
    expect(sealerOf(second, first).open(old)).toBe('lama');
    expect(sealerOf(second).open(old)).toBeNull();
  });

  it('opens nothing that was touched', () => {
    const sealer = sealerOf(first);
    const bytes = Buffer.from(sealer.seal('seratus').slice(3), 'base64url');
    bytes[14] = bytes[14]! ^ 1;
    expect(sealer.open(`v1.${bytes.toString('base64url')}`)).toBeNull();
    for (const text of ['', 'v1.', 'v1.AAAA', 'plain words', 'v2.AAAA']) expect(sealer.open(text)).toBeNull();
  });
});
