import type { EntityManager } from 'typeorm';

export interface NewMessage {
  id: string;
  recipient: string;
  toMasked: string;
  kind: string;
  subject: string;
  /** sealed: it may carry a link's token */
  text: string;
  createdAt: Date;
}

export interface WaitingMessage {
  id: string;
  recipient: string;
  kind: string;
  subject: string;
  text: string;
}

export class MessageStore {
  constructor(private readonly tx: EntityManager) {}

  async addMessage(message: NewMessage): Promise<void> {
    await this.tx.query(
      `insert into message (id, recipient, to_masked, kind, subject, text, state, created_at)
       values ($1, $2, $3, $4, $5, $6, 'waiting', $7)`,
      [
        message.id,
        message.recipient,
        message.toMasked,
        message.kind,
        message.subject,
        message.text,
        message.createdAt,
      ],
    );
  }

  async countSince(recipient: string, kinds: readonly string[], since: Date): Promise<number> {
    const [row] = await this.tx.query<{ count: number }[]>(
      `select count(*)::int as count from message
        where recipient = $1 and created_at > $3 and kind = any ($2::text[])`,
      [recipient, kinds, since],
    );
    return row?.count ?? 0;
  }

  async findWaiting(messageId: string): Promise<WaitingMessage | null> {
    const [message] = await this.tx.query<WaitingMessage[]>(
      `select id, recipient, kind, subject, text from message where id = $1 and state = 'waiting'`,
      [messageId],
    );
    return message ?? null;
  }

  /** Its text goes, unless it is kept for want of a mail server. */
  async settle(messageId: string, state: 'sent' | 'kept' | 'failed', now: Date): Promise<void> {
    await this.tx.query(
      `update message set state = $2, settled_at = $3, text = case when $2 = 'kept' then text end
        where id = $1 and state = 'waiting'`,
      [messageId, state, now],
    );
  }

  async dropOld(before: Date): Promise<void> {
    await this.tx.query(`delete from message where settled_at < $1`, [before]);
  }
}
