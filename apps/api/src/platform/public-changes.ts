import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';

import { type Config, InjectConfig } from './config.ts';

const CHANNEL = 'guyub_public_changed';
const RETRY_MS = 1_000;
/** A connection that died without a word is noticed within the two together, and what is kept is no older than that. */
const BEAT_MS = 1_000;
const ANSWER_WITHIN_MS = 2_000;

interface Listener {
  changed: () => void;
  /** whether it would be wrong by a change that is missed: while nobody would, the connection is not looked after */
  holds: () => boolean;
}

/** Hears from the database, on a connection of its own, that something public has changed in any process. */
@Injectable()
export class PublicChanges implements OnApplicationShutdown {
  private readonly logger = new Logger('public-changes');
  private readonly listeners: Listener[] = [];
  private client: Client | null = null;
  private beating: NodeJS.Timeout | null = null;
  private isAsking = false;
  private isStopping = false;
  private isConnected = false;

  constructor(@InjectConfig() private readonly config: Config) {}

  /** False while changes may be missed, so that nothing is kept. */
  isListening(): boolean {
    return this.isConnected;
  }

  /** Called at every change, and whenever changes may have been missed. */
  onChange(changed: () => void, holds: () => boolean = () => false): void {
    this.listeners.push({ changed, holds });
  }

  async start(): Promise<void> {
    if (this.client || this.isStopping) return;
    const client = new Client({
      query_timeout: ANSWER_WITHIN_MS,
      connectionString: this.config.appUrl,
      application_name: 'guyub-listen',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', () => this.tell());
    client.on('error', (error) =>
      this.logger.warn(`Lost the connection that hears changes: ${error.message}`),
    );
    client.on('end', () => this.reconnect(client));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.tell();
      this.isConnected = true;
      this.beating = setInterval(() => void this.beat(), BEAT_MS).unref();
    } catch {
      this.reconnect(client);
    }
  }

  /** Asks over the same connection whether it lives, while somebody holds what a missed change would make wrong. */
  async beat(): Promise<void> {
    const { client } = this;
    if (!client || this.isAsking || !this.listeners.some(({ holds }) => holds())) return;
    this.isAsking = true;
    try {
      await client.query('select 1');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (this.client === client) this.logger.warn(`Changes are not heard any more: ${reason}`);
      this.reconnect(client);
    } finally {
      this.isAsking = false;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    if (this.beating) clearInterval(this.beating);
    await this.client?.end().catch(() => undefined);
  }

  private reconnect(lost: Client): void {
    if (this.client !== lost) return;
    this.client = null;
    this.isConnected = false;
    if (this.beating) clearInterval(this.beating);
    this.tell();
    // with a question still open the driver cuts the connection, and waits for nobody's goodbye
    void lost.end().catch(() => undefined);
    if (!this.isStopping) setTimeout(() => void this.start(), RETRY_MS).unref();
  }

  private tell(): void {
    for (const { changed } of this.listeners) changed();
  }
}
