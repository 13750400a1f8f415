import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page } from '@guyub/domain/kernel/page.schema';
import { foldForSearch } from '@guyub/domain/kernel/search';
import type { ListPrograms, ProgramBrief } from '@guyub/domain/program';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { type Caller, mayActFor } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import { hostBriefs, instantOf } from './program-view.query.ts';

/** The last row's id, and for `soon` its next date; a title is looked up again, so that no cursor holds a hidden one. */
const cursorSchema = z.object({ id: z.uuid(), nextAt: z.iso.datetime().nullable() });

interface ProgramLine {
  id: string;
  nextAt: Date | null;
  brief: ProgramBrief;
}

const never = `'infinity'::timestamptz`;

/** A program with the mask of its title, if the office hid it. */
const listed = `program p left join program_moderation m on m.program_id = p.id and m.field = 'title'`;

/** What it is listed under; a hidden title stands first and says nothing. */
const shownTitle = `case when m.field is null then lower(p.title) else '' end`;

/** `$1` is the time. No event lasts longer than eight days, so that what ended before needs no look. */
const nextEvent = `
  left join lateral (
    select e.id, e.slug, e.starts_local, e.starts_at, e.time_zone from event e
     where e.program_id = p.id and e.status = 'scheduled' and e.ends_at > $1
       and e.starts_at > $1::timestamptz - interval '8 days'
     order by e.starts_at, e.id limit 1) next on true`;

const brief = `
  json_build_object(
    'id', p.id, 'slug', p.slug, 'title', case when m.field is null then p.title else '' end,
    'kinds', p.kinds, 'state', p.state, 'hosts', ${hostBriefs},
    'nextEvent', case when next.id is not null then json_build_object(
      'slug', next.slug, 'startsLocal', to_char(next.starts_local, 'YYYY-MM-DD"T"HH24:MI'),
      'startsAt', ${instantOf('next.starts_at')}, 'timeZone', next.time_zone) end)`;

@Injectable()
export class ListProgramsQuery {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(caller: Caller, { limit, cursor, ...asked }: ListPrograms): Promise<Page<ProgramBrief>> {
    const filter = ['programs', asked];
    const after = readCursor(cursorSchema, cursor, filter);
    const isSoon = asked.order === 'soon';
    const words = (asked.search ?? '').split(/\s+/).map(foldForSearch).filter(Boolean);
    const key = isSoon ? `coalesce(next.starts_at, ${never})` : shownTitle;
    const position = isSoon
      ? `(${key}, p.id) > (coalesce($9::timestamptz, ${never}), $8::uuid)`
      : `(${key}, p.id) > ((select ${shownTitle} from ${listed} where p.id = $8), $8::uuid)`;
    const lines = await this.db.query<ProgramLine[]>(
      `with page as materialized (
         select p.id, ${key} as key${isSoon ? ', next.starts_at as next_at' : ''}
           from ${listed} ${isSoon ? nextEvent : ''}
          where ($2::text is null or exists (
                  select from program_host h join organization o on o.id = h.organization_id
                   where h.program_id = p.id and o.slug = $2 and h.state in ('owner', 'accepted')))
            and ($3::text is null or $3 = any (p.kinds))
            and p.search_text like all ($4::text[])
            and p.state = any ($5::text[])
            and (p.state <> 'draft' or $6 or exists (
                  select from program_host h
                   where h.program_id = p.id and h.organization_id = any ($7) and h.state in ('owner', 'accepted')))
            and ($8::uuid is null or ${position})
          order by key, p.id
          limit $${isSoon ? 10 : 9})
       select p.id, next.starts_at as "nextAt", ${brief} as brief
         from page join ${listed} on p.id = page.id ${nextEvent}
        order by page.key, p.id`,
      [
        toTimestamp(this.clock.now()),
        asked.organization ?? null,
        asked.kind ?? null,
        words.map((word) => `%${word}%`),
        asked.state ? [asked.state] : ['active', 'paused', 'closed', 'cancelled'],
        caller.kind === 'account' && caller.isOverseer,
        actingFor(caller),
        after?.id ?? null,
        ...(isSoon ? [after?.nextAt ?? null] : []),
        limit + 1,
      ],
    );
    return toPage(
      lines,
      limit,
      filter,
      ({ id, nextAt }) => ({ id, nextAt: isSoon ? (nextAt?.toISOString() ?? null) : null }),
      ({ brief: item }) => item,
    );
  }
}

/** Drafts are shown to those who may act for one of their hosts. */
const actingFor = (caller: Caller): string[] =>
  caller.kind === 'account'
    ? caller.memberships
        .map(({ organizationId }) => organizationId)
        .filter((organizationId) => mayActFor(caller, organizationId))
    : [];
