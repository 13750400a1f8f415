import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { KnownOrganization } from './program.store.ts';

/** The regency's communication office, in whose name its officers flag and moderate. */
@Injectable()
export class CommunicationOfficeQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async find(): Promise<KnownOrganization | null> {
    const [office] = await this.db.query<KnownOrganization[]>(
      `select id as "organizationId", name, status = 'suspended' as "isSuspended"
         from organization where is_communication_office`,
    );
    return office ?? null;
  }
}
