import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page } from '@guyub/domain/kernel/page.schema';
import type { ListPrograms, ProgramBrief } from '@guyub/domain/program';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import type { Caller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import { Parameters } from '../../platform/parameters.ts';
import {
  conditionsFor,
  fewBySoon,
  fewByTitle,
  listed,
  manyBySoon,
  manyByTitle,
  nextEvent,
  wordsOf,
} from './listed-programs.ts';
import { hostBriefs, instantOf } from './program-view.query.ts';

/** The last row's id, and for `soon` its next date; a title is looked up again, so that no cursor holds a hidden one. */
const cursorSchema = z.object({ id: z.uuid(), nextAt: z.iso.datetime().nullable() });

interface ProgramLine {
  id: string;
  nextAt: Date | null;
  brief: ProgramBrief;
}

const brief = `
  json_build_object(
    'id', p.id, 'slug', p.slug, 'title', case when m.field is null then p.title else '' end,
    'kinds', p.kinds, 'state', p.state, 'hosts', ${hostBriefs},
    'nextEvent', case when next.id is not null then json_build_object(
      'slug', next.slug, 'startsLocal', to_char(next.starts_local, 'YYYY-MM-DD"T"HH24:MI'),
      'startsAt', ${instantOf('next.starts_at')}, 'timeZone', next.time_zone) end)`;

/** Shorter words are in too many programs to begin at them. */
const TELLING_WORD = 3;

/** One organization's programs and those with a word are few enough to look at each. */
const areFew = ({ organization, search }: ListPrograms) =>
  organization !== undefined || wordsOf(search).some((word) => word.length >= TELLING_WORD);
/** So are those that are not going on, of which hardly one has a next date. */
const areDormant = ({ state }: ListPrograms) => state !== undefined && state !== 'active';

@Injectable()
export class ListProgramsQuery {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(caller: Caller, asked: ListPrograms): Promise<Page<ProgramBrief>> {
    const { limit, cursor, ...rest } = asked;
    const filter = ['programs', rest];
    const after = readCursor(cursorSchema, cursor, filter);
    const parameters = new Parameters();
    const at = toTimestamp(this.clock.now());
    const now = `${parameters.add(at)}::timestamptz`;
    const isSoon = asked.order === 'soon';
    const found = { conditions: conditionsFor(asked, caller, parameters), limit: limit + 1 };
    const afterId = after && parameters.add(after.id);
    const page = isSoon
      ? (areFew(asked) || areDormant(asked) ? fewBySoon : manyBySoon)(found, {
          now,
          after: after && {
            id: afterId ?? '',
            nextAt: after.nextAt && `${parameters.add(after.nextAt)}::timestamptz`,
            isAhead: after.nextAt !== null && after.nextAt > at.toISOString(),
          },
        })
      : (areFew(asked) ? fewByTitle : manyByTitle)(found, afterId);
    const lines = await this.db.query<ProgramLine[]>(
      `with ${page}
       select p.id, next.starts_at as "nextAt", ${brief} as brief
         from page join ${listed} on p.id = page.id ${nextEvent(now)}
        order by page.key, p.id`,
      parameters.values,
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
