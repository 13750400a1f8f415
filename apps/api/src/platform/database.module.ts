import { Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { types } from 'pg';

import { CONFIG, type Config } from './config.ts';
import { LeavingClient } from './leaving-client.ts';

const DATE = 1082;
const LOCAL_TIMESTAMP = 1114;

/**
 * `date` and `timestamp` stay the text they are: the driver's default makes them instants in the machine's own zone.
 * A timestamp is given as ISO 8601 writes it, to the minute ('2026-12-12T08:00').
 */
export const pgTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return (text: string) => text;
    if (oid === LOCAL_TIMESTAMP) return (text: string) => text.replace(' ', 'T').slice(0, 16);
    return types.getTypeParser(oid, format);
  },
};

/** What every connection of the application is told. */
export const connectionSettings = {
  Client: LeavingClient,
  types: pgTypes,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** The application's own connections, as `guyub_app`. A connection that breaks is dropped and made anew at the next use. */
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => {
        const logger = new Logger('database');
        return {
          type: 'postgres',
          url: config.appUrl,
          autoLoadEntities: true,
          synchronize: false,
          retryAttempts: 0,
          poolSize: config.poolSize,
          connectTimeoutMS: 5_000,
          applicationName: 'guyub',
          poolErrorHandler: (error: Error) => logger.warn(`A database connection was lost: ${error.message}`),
          extra: connectionSettings,
        };
      },
    }),
  ],
})
export class DatabaseModule {}
