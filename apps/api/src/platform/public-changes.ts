import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';

import { type Config, InjectConfig } from './config.ts';

const CHANNEL = 'guyub_public_changed';
const RETRY_MS = 1_000;

/** Hears from the database, on a connection of its own, that something public has changed in any process. */
@Injectable()
export class PublicChanges implements OnApplicationShutdown {
  private readonly logger = new Logger('public-changes');
  private readonly listeners: (() => void)[] = [];
  private client: Client | null = null;
  private isStopping = false;
  private isConnected = false;

  constructor(@InjectConfig() private readonly config: Config) {}

  /** False while changes may be missed, so that nothing is kept. */
  isListening(): boolean {
    return this.isConnected;
  }

  /** Called at every change, and whenever changes may have been missed. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  async start(): Promise<void> {
    if (this.client || this.isStopping) return;
    const client = new Client({
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
    } catch {
      this.reconnect(client);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.client?.end().catch(() => undefined);
  }

  private reconnect(lost: Client): void {
    if (this.client !== lost) return;
    this.client = null;
    this.isConnected = false;
    this.tell();
    void lost.end().catch(() => undefined);
    if (!this.isStopping) setTimeout(() => void this.start(), RETRY_MS).unref();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
