import { foldForSearch } from '@guyub/domain/kernel/search';
import type { CreateVenue, EditVenue } from '@guyub/domain/place';
import type { EntityManager } from 'typeorm';

import { VenueRow } from './place.entities.ts';

type VenueFields = Omit<EditVenue, 'changeId' | 'version'>;

/** Venues for writing. */
export class VenueStore {
  constructor(private readonly tx: EntityManager) {}

  /** Locks the venue, so that edits are decided one after the other. */
  async lockVersion(id: string): Promise<number | null> {
    const venue = await this.tx.findOne(VenueRow, {
      select: { id: true, version: true },
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    return venue?.version ?? null;
  }

  async isKnownArea(code: string): Promise<boolean> {
    const [area] = await this.tx.query<unknown[]>('select from place_area where code = $1', [code]);
    return area !== undefined;
  }

  async addVenue(venue: CreateVenue, addedAt: Date): Promise<void> {
    await this.tx.insert(VenueRow, { ...venue, searchText: searchTextOf(venue), version: 1, addedAt });
  }

  async editVenue(id: string, fields: VenueFields, version: number): Promise<void> {
    await this.tx.update(VenueRow, { id }, { ...fields, searchText: searchTextOf(fields), version });
  }
}

const searchTextOf = ({ name, address }: { name: string; address: string }) =>
  foldForSearch(`${name} ${address}`);
