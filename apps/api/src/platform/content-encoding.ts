import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that a request takes. */
export function chooseEncoding(accepted: string | string[] | undefined): Encoding {
  const offers = new Set(
    String(accepted ?? '')
      .split(',')
      .map((offer) => offer.trim().toLowerCase())
      .filter((offer) => !/;\s*q=0(\.0*)?$/.test(offer))
      .map((offer) => offer.split(';', 1)[0]?.trim()),
  );
  if (offers.has('br')) return 'br';
  return offers.has('gzip') ? 'gzip' : 'identity';
}

async function encode(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return toBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === 'gzip' ? toGzip(plain) : plain;
}

/** A text in the encodings that somebody asked for: each is made once, when it is first asked for. */
export class EncodedText {
  private readonly made = new Map<Encoding, Buffer>();
  private readonly underWay = new Map<Encoding, Promise<Buffer>>();
  private onGrow: () => void = () => undefined;

  constructor(text: string) {
    this.made.set('identity', Buffer.from(text));
  }

  /** of all that was made so far */
  get byteLength(): number {
    return [...this.made.values()].reduce((sum, body) => sum + body.byteLength, 0);
  }

  /** Calls this whenever another encoding was made. */
  whenGrown(tell: () => void): void {
    this.onGrow = tell;
  }

  /** The best encoding that a request takes; nothing has none that is smaller. */
  encodingFor(accepted: string | string[] | undefined): Encoding {
    return this.plain.byteLength === 0 ? 'identity' : chooseEncoding(accepted);
  }

  /** At once when somebody asked before; made now otherwise, together with all who ask meanwhile. */
  in(encoding: Encoding): Buffer | Promise<Buffer> {
    return this.made.get(encoding) ?? this.underWay.get(encoding) ?? this.make(encoding);
  }

  private get plain(): Buffer {
    return this.made.get('identity') ?? Buffer.alloc(0);
  }

  private make(encoding: Encoding): Promise<Buffer> {
    const making = encode(this.plain, encoding)
      .then((body) => {
        this.made.set(encoding, body);
        this.onGrow();
        return body;
      })
      .finally(() => this.underWay.delete(encoding));
    this.underWay.set(encoding, making);
    return making;
  }
}
