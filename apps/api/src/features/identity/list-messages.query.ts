import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { messageViewSchema } from '@guyub/domain/identity';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';
import { Sealer } from '../../platform/sealer.ts';

type MessageView = z.infer<typeof messageViewSchema>;

interface Row extends Omit<MessageView, 'createdAt'> {
  createdAt: Date;
  createdKey: string;
}

/** Who owns the address `m.recipient`: by account, as registered contact, or as whoever was invited there last. */
const nameOfRecipient = `coalesce(
  (select p.name from account a join person p on p.id = a.person_id where a.email = m.recipient),
  (select c.name from organization_contact c where c.email = m.recipient and c.removed_at is null
    order by c.added_at desc, c.id limit 1),
  (select i.name from signed_link l join member_invitation i on i.id = l.subject_id
    where l.purpose = 'member-invitation' and l.contact = m.recipient order by i.invited_at desc, i.id limit 1))`;

/** For whom that address gets links: the same organizations that a link would reach there. */
const organizationsOfRecipient = `array(
  select o.name from organization o where o.id in (
    select s.organization_id from membership s join account a on a.id = s.account_id
     where a.email = m.recipient and s.ended_at is null and s.roles && array['admin', 'officer', 'head']
    union
    select c.organization_id from organization_contact c where c.email = m.recipient and c.removed_at is null
    union
    select i.organization_id from signed_link l join member_invitation i on i.id = l.subject_id
     where l.purpose = 'member-invitation' and l.contact = m.recipient and i.state = 'open')
  order by lower(o.name), o.id)`;

/** What was sent, or is kept for want of a mail server; newest first. */
@Injectable()
export class ListMessagesQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sealer: Sealer,
  ) {}

  async run({ limit, cursor }: PageQuery): Promise<Page<MessageView>> {
    const filter = ['messages'];
    const [at, afterId] = readCursor(
      z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]),
      cursor,
      filter,
    ) ?? [null, null];
    const rows = await this.dataSource.query<Row[]>(
      `with page as (
         select * from message where $1::timestamptz is null or (created_at, id) < ($1::timestamptz, $2::uuid)
         order by created_at desc, id desc limit $3)
       select m.id, m.to_masked as "toMasked", ${nameOfRecipient} as "toName", ${organizationsOfRecipient} as "toOrganizations",
              m.kind, m.subject, case when m.state = 'kept' then m.text end as text, m.state,
              m.created_at as "createdAt", to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdKey"
         from page m order by m.created_at desc, m.id desc`,
      [at, afterId, limit + 1],
    );
    return toPage(
      rows,
      limit,
      filter,
      (row) => [row.createdKey, row.id],
      ({ id, toMasked, toName, toOrganizations, kind, subject, text, state, createdAt }) => ({
        id,
        toMasked,
        toName,
        toOrganizations,
        kind,
        subject,
        text: text === null ? null : this.sealer.open(text),
        state,
        createdAt: createdAt.toISOString(),
      }),
    );
  }
}
