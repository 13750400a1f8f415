import { randomUUID } from 'node:crypto';

import { StartError } from '../platform/start-error.ts';
import { demoPassword } from './demo-cast.ts';

/** What the invented people hold in their hands: their devices are listed by it. */
const phone =
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';

/** Somebody at a browser, so that the demo is made the way people make it: by signing in and sending what a page sends. */
export class DemoBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    readonly name: string,
  ) {}

  get<Answer>(path: string): Promise<Answer> {
    return this.send<Answer>('GET', path);
  }
  post<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.send<Answer>('POST', path, { type: 'application/json', content: JSON.stringify(body) });
  }
  put<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.send<Answer>('PUT', path, { type: 'application/json', content: JSON.stringify(body) });
  }
  upload<Answer>(path: string, type: string, content: Uint8Array<ArrayBuffer>): Promise<Answer> {
    return this.send<Answer>('POST', path, { type, content });
  }

  /** Throws when the answer is not a success: a demo that is half there is worse than none. */
  private async send<Answer>(
    method: string,
    path: string,
    body?: { type: string; content: string | Uint8Array<ArrayBuffer> },
  ): Promise<Answer> {
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'error',
      headers: {
        'sec-fetch-site': 'same-origin',
        'user-agent': phone,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body && { 'content-type': body.type }),
      },
      ...(body && { body: body.content }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=', 2);
      this.cookies.set(name.trim(), value);
    }
    const text = await response.text();
    // as a page does: the password once more, and the request again
    if (response.status === 403 && text.includes('"proof-needed"')) {
      await this.post('/api/session/proof', { changeId: randomUUID(), current: demoPassword });
      return this.send<Answer>(method, path, body);
    }
    if (response.status === 507)
      throw new StartError('disk-full', 'The disk is full. Free some space and start again.');
    if (!response.ok)
      throw new Error(`The demo's ${this.name} met ${response.status} at ${method} ${path}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }
}
