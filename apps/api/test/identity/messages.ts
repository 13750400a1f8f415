import { Sealer } from '../../src/platform/sealer.ts';
import type { TestApp } from '../test-app.ts';

interface Message {
  kind: string;
  subject: string;
  text: string | null;
  state: string;
}

/** The messages to this address, oldest first; without a mail server they are kept with their text, sealed. */
export async function messagesTo(api: TestApp, email: string): Promise<Message[]> {
  const messages = await api.db.query<Message[]>(
    `select kind, subject, text, state from message where $1 in (recipient, to_masked) order by created_at, id`,
    [email],
  );
  const sealer = api.app.get(Sealer);
  return messages.map((message) => ({ ...message, text: message.text && sealer.open(message.text) }));
}

/** The token that a message's link carries, in the fragment of its address. */
export function tokenIn(message: Message | undefined): string {
  const token = /https?:\/\/[^\s#]+#([A-Za-z0-9_-]{43})\s/.exec(message?.text ?? '')?.[1];
  if (!token) throw new Error('The message has no link');
  return token;
}

/** The token of the newest link that was mailed to this address. */
export async function newestToken(api: TestApp, email: string): Promise<string> {
  await api.drainJobs();
  return tokenIn(
    (await messagesTo(api, email)).findLast(({ kind }) => !['notice', 'security'].includes(kind)),
  );
}
