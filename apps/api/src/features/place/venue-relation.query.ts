import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { AccessRequest, RelationReader } from '../../platform/access.ts';

export interface VenueRelation {
  organizationId: string | null;
}

/** Whose venue the path names. */
@Injectable()
export class VenueRelationQuery implements RelationReader<VenueRelation> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async read({ params }: AccessRequest): Promise<VenueRelation | null> {
    const [venue] = await this.dataSource.query<VenueRelation[]>(
      'select organization_id as "organizationId" from place_venue where id = $1',
      [params.venueId],
    );
    return venue ?? null;
  }
}
