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

/** 2 ms for a page; whoever asks first waits for it. */
const QUICK = 5;
/** 50 ms for a page, and a tenth less: what fits into the first 14 kB that a network sends saves a phone one way there and back. */
const TIGHT = 10;

async function encode(plain: Buffer, encoding: Encoding, quality: number): Promise<Buffer> {
  if (encoding === 'br') return toBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  return encoding === 'gzip' ? toGzip(plain) : plain;
}

/**
 * A text in the encodings that somebody asked for: each is made when it is first asked for, and Brotli anew and tighter,
 * beside the answers, when it is asked for again.
 */
export class EncodedText {
  private readonly made = new Map<Encoding, Buffer>();
  private readonly underWay = new Map<Encoding, Promise<Buffer>>();
  private onGrow: () => void = () => undefined;
  private isTight = false;

  constructor(text: string) {
    this.made.set('identity', Buffer.from(text));
  }

  /** of all that was made so far */
  get byteLength(): number {
    return [...this.made.values()].reduce((sum, body) => sum + body.byteLength, 0);
  }

  /** Calls this whenever an encoding was made. */
  whenGrown(tell: () => void): void {
    this.onGrow = tell;
  }

  /** The best encoding that a request takes; nothing has none that is smaller. */
  encodingFor(accepted: string | string[] | undefined): Encoding {
    return this.plain.byteLength === 0 ? 'identity' : chooseEncoding(accepted);
  }

  /** At once when somebody asked before; made now otherwise, together with all who ask meanwhile. */
  in(encoding: Encoding): Buffer | Promise<Buffer> {
    const made = this.made.get(encoding);
    if (made && encoding === 'br' && !this.isTight) {
      this.isTight = true;
      void this.make(encoding, TIGHT).catch(() => undefined); // what there is goes on being given
    }
    return made ?? this.underWay.get(encoding) ?? this.make(encoding, QUICK);
  }

  private get plain(): Buffer {
    return this.made.get('identity') ?? Buffer.alloc(0);
  }

  private make(encoding: Encoding, quality: number): Promise<Buffer> {
    const making = encode(this.plain, encoding, quality)
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
