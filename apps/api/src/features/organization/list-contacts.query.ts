import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { maskEmail } from '@guyub/domain/kernel/email';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import type { OrganizationContactView } from '@guyub/domain/organization';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';

const keySchema = z.tuple([z.iso.datetime(), z.uuid()]);

type ContactRow = Omit<OrganizationContactView, 'emailMasked'> & { email: string; addedAt: Date };

const select = `
  select id, name, email, registered_by as "registeredBy", added_at as "addedAt", version from organization_contact`;

const toView = ({ email, addedAt: _addedAt, ...contact }: ContactRow): OrganizationContactView => ({
  ...contact,
  emailMasked: maskEmail(email),
});

@Injectable()
export class ListContactsQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Whom signed links go to, in the order in which they were registered. */
  async run(organizationId: string, { limit, cursor }: PageQuery): Promise<Page<OrganizationContactView>> {
    const filter = ['organization-contacts', organizationId];
    const [afterTime, afterId] = readCursor(keySchema, cursor, filter) ?? [null, null];
    const rows = await this.db.query<ContactRow[]>(
      `${select}
        where organization_id = $1 and removed_at is null
          and ($2::timestamptz is null or (added_at, id) > ($2, $3::uuid))
        order by added_at, id limit $4`,
      [organizationId, afterTime, afterId, limit + 1],
    );
    return toPage(rows, limit, filter, ({ addedAt, id }) => [addedAt.toISOString(), id], toView);
  }

  async get(contactId: string): Promise<OrganizationContactView> {
    const [found] = await this.db.query<ContactRow[]>(`${select} where id = $1`, [contactId]);
    if (!found) throw new RangeError('There is no such contact; nothing leads here without one');
    return toView(found);
  }
}
