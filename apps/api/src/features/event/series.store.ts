import type { LocalSpan } from '@guyub/domain/kernel/local-time';
import type {
  ActivityKind,
  DateDecision,
  HolidayDate,
  PlannedActivity,
  ProgramState,
  RecurrenceEditor,
  RecurrenceRule,
} from '@guyub/domain/program';
import type { EntityManager } from 'typeorm';

import { districtOf, wallTime } from './event-brief.ts';

/** What a program says of its dates. */
export interface SeriesProgram {
  id: string;
  slug: string;
  title: string;
  state: ProgramState;
  version: number;
  kinds: ActivityKind[];
  venueId: string | null;
  onlineUrl: string | null;
  peopleTarget: number | null;
  recurrence: RecurrenceEditor;
  rule: RecurrenceRule;
  holidayPolicy: 'ask' | 'skip' | 'shift';
  /** The date up to which dates are stored; null before the first time. */
  materializedUntil: string | null;
  activities: PlannedActivity[];
  hosts: { id: string; code: string; name: string }[];
}

export interface SeriesDate extends LocalSpan {
  id: string;
  slug: string;
  recurrenceId: string;
  status: 'draft' | 'scheduled' | 'cancelled';
  isDetached: boolean;
  needsDecision: boolean;
  isReported: boolean;
}

export interface Place {
  districtCode: string | null;
  /** What it is found by. */
  names: string[];
}

export type DateContent = Pick<
  SeriesProgram,
  'title' | 'kinds' | 'venueId' | 'onlineUrl' | 'peopleTarget'
> & {
  districtCode: string | null;
  searchText: string;
};

/** A program's rule, and the dates that are stored of it. */
export class SeriesStore {
  constructor(
    private readonly tx: EntityManager,
    private readonly now: Date,
  ) {}

  /** Locks the program, so that its dates are decided one change at a time. */
  async lockProgram(programId: string): Promise<SeriesProgram | null> {
    const rows = await this.tx.query<unknown[]>('select from program where id = $1 for update', [programId]);
    return rows.length === 0 ? null : this.findProgram(programId);
  }

  async findProgram(programId: string): Promise<SeriesProgram | null> {
    const [row] = await this.tx.query<{ program: SeriesProgram }[]>(
      `select json_build_object(
         'id', p.id, 'slug', p.slug, 'title', p.title, 'state', p.state, 'version', p.version, 'kinds', p.kinds,
         'venueId', p.venue_id, 'onlineUrl', p.online_url, 'peopleTarget', p.people_target,
         'recurrence', p.recurrence, 'holidayPolicy', p.holiday_policy, 'materializedUntil', p.materialized_until,
         'rule', json_build_object(
           'dtstart', ${wallTime('p.dtstart')}, 'timeZone', p.time_zone, 'rrule', p.rrule,
           'rdates', (select coalesce(json_agg(${wallTime('r')} order by r), '[]') from unnest(p.rdates) r),
           'durationMinutes', p.duration_minutes),
         'activities', (
           select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'title', a.title,
             'targetAmount', a.target_amount, 'unit', a.unit) order by a.position), '[]')
           from program_activity a where a.program_id = p.id and a.removed_at is null),
         'hosts', (
           select coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'name', o.name) order by o.name), '[]')
           from program_host h join organization o on o.id = h.organization_id
           where h.program_id = p.id and h.state in ('owner', 'accepted'))) as program
       from program p where p.id = $1`,
      [programId],
    );
    return row?.program ?? null;
  }

  async isVenue(venueId: string): Promise<boolean> {
    return (await this.tx.query<unknown[]>('select from place_venue where id = $1', [venueId])).length > 0;
  }

  /** Where a venue lies and what it is called; nothing for what is online only. */
  async place(venueId: string | null): Promise<Place> {
    const [place] = await this.tx.query<Place[]>(
      `select ${districtOf('a')} as "districtCode", array_remove(array[v.name, a.label], null) as names
       from place_venue v left join place_area a on a.code = v.area_code where v.id = $1`,
      [venueId],
    );
    return place ?? { districtCode: null, names: [] };
  }

  /** Stored dates whose place in the rule is at or after a local time, in their order. */
  datesFrom(programId: string, recurrenceId: string): Promise<SeriesDate[]> {
    return this.tx.query<SeriesDate[]>(
      `select id, slug, ${wallTime('recurrence_id')} as "recurrenceId",
              ${wallTime('starts_local')} as "startsLocal", ${wallTime('ends_local')} as "endsLocal",
              to_json(starts_at) #>> '{}' as "startsAt", to_json(ends_at) #>> '{}' as "endsAt",
              status, is_detached as "isDetached", needs_decision as "needsDecision", is_reported as "isReported"
       from event where program_id = $1 and recurrence_id >= $2::timestamp order by recurrence_id`,
      [programId, recurrenceId],
    );
  }

  /** The local starts that the program's dates have, the cancelled ones aside. */
  async startsTaken(programId: string): Promise<Set<string>> {
    const rows = await this.tx.query<{ starts: string }[]>(
      `select ${wallTime('starts_local')} as starts from event where program_id = $1 and status <> 'cancelled'`,
      [programId],
    );
    return new Set(rows.map(({ starts }) => starts));
  }

  holidays(from: string, to: string): Promise<HolidayDate[]> {
    return this.tx.query<HolidayDate[]>(
      'select date, name, kind from holiday where date between $1 and $2 order by date, name',
      [from, to],
    );
  }

  decisions(programId: string): Promise<DateDecision[]> {
    return this.tx.query<DateDecision[]>(
      `select ${wallTime('recurrence_id')} as "recurrenceId", moved_to as "movedTo"
       from event_date_decision where program_id = $1 order by recurrence_id`,
      [programId],
    );
  }

  async addDecisions(programId: string, decisions: readonly DateDecision[]): Promise<void> {
    await this.tx.query(
      `delete from event_date_decision where program_id = $1 and recurrence_id = any ($2::timestamp[])`,
      [programId, decisions.map(({ recurrenceId }) => recurrenceId)],
    );
    await this.tx.query(
      `insert into event_date_decision (program_id, recurrence_id, moved_to, decided_at)
       select $1, d."recurrenceId", d."movedTo", $3
       from jsonb_to_recordset($2::jsonb) as d ("recurrenceId" timestamp, "movedTo" date)`,
      [programId, JSON.stringify(decisions), this.now],
    );
  }

  /** Decisions go where their dates go. */
  async replaceDecisions(programId: string, decisions: readonly DateDecision[]): Promise<void> {
    await this.tx.query('delete from event_date_decision where program_id = $1', [programId]);
    await this.addDecisions(programId, decisions);
  }

  async slugsLike(start: string): Promise<Set<string>> {
    const rows = await this.tx.query<{ slug: string }[]>(
      `select slug from event where slug like $1 || '%'
       union select slug from former_slug where event_id is not null and slug like $1 || '%'`,
      [start],
    );
    return new Set(rows.map(({ slug }) => slug));
  }

  /** New dates with the program's words, hosts and activities. */
  async addDates(program: SeriesProgram, dates: readonly SeriesDate[], content: DateContent): Promise<void> {
    if (dates.length === 0) return;
    await this.tx.query(
      `insert into event (id, program_id, slug, recurrence_id, title, kinds, starts_local, ends_local, time_zone,
         starts_at, ends_at, venue_id, online_url, area_code, people_target, status, cancel_reason, is_detached,
         needs_decision, sequence, is_reported, people_came, search_text, created_at, changed_at, version)
       select d.id, $1, d.slug, d."recurrenceId", $2, $3, d."startsLocal", d."endsLocal", $4,
              d."startsAt", d."endsAt", $5, $6, $7, $8, d.status, null, d."isDetached",
              d."needsDecision", 0, false, null, $9, $10, $10, 1
       from jsonb_to_recordset($11::jsonb) as d (
         id uuid, slug text, "recurrenceId" timestamp, "startsLocal" timestamp, "endsLocal" timestamp,
         "startsAt" timestamptz, "endsAt" timestamptz, status text, "isDetached" boolean, "needsDecision" boolean)`,
      [
        program.id,
        content.title,
        content.kinds,
        program.rule.timeZone,
        content.venueId,
        content.onlineUrl,
        content.districtCode,
        content.peopleTarget,
        content.searchText,
        this.now,
        JSON.stringify(dates),
      ],
    );
    const ids = dates.map(({ id }) => id);
    await this.tx.query(
      `insert into event_host (event_id, organization_id, starts_at)
       select e.id, h.id, e.starts_at from event e, unnest($2::uuid[]) as h (id) where e.id = any ($1::uuid[])`,
      [ids, program.hosts.map(({ id }) => id)],
    );
    await this.addMissingActivities(program.id, ids);
  }

  /** Copies of the program's activities that these dates do not have yet, after those that they have. */
  async addMissingActivities(programId: string, eventIds: readonly string[]): Promise<void> {
    await this.tx.query(
      `insert into activity (id, event_id, program_activity_id, position, kind, title, target_amount, unit, result_amount)
       select gen_random_uuid(), e.id, a.id, 1000 + a.position, a.kind, a.title, a.target_amount, a.unit, null
       from event e, program_activity a
       where e.id = any ($2::uuid[]) and a.program_id = $1 and a.removed_at is null
         and not exists (select from activity x where x.event_id = e.id and x.program_activity_id = a.id)`,
      [programId, eventIds],
    );
    await this.tx.query(
      `update activity x set position = o.place - 1
       from (select id, row_number() over (partition by event_id order by position) as place
             from activity where event_id = any ($1::uuid[])) o
       where o.id = x.id and x.position <> o.place - 1`,
      [eventIds],
    );
  }

  /** The program's words on dates that still follow them, where they differ; tells which. */
  async followContent(program: SeriesProgram, content: DateContent, ids: readonly string[]): Promise<void> {
    await this.tx.query(
      `update event set title = $3, kinds = $4, venue_id = $5, online_url = $6, area_code = $7, people_target = $8,
              search_text = $9, changed_at = $10, version = version + 1, sequence = sequence + 1
       where program_id = $1 and id = any ($2::uuid[])
         and (title, kinds, venue_id, online_url, area_code, people_target)
             is distinct from ($3, $4::text[], $5::uuid, $6, $7, $8::int)`,
      [
        program.id,
        ids,
        content.title,
        content.kinds,
        content.venueId,
        content.onlineUrl,
        content.districtCode,
        content.peopleTarget,
        content.searchText,
        this.now,
      ],
    );
    await this.tx.query(
      `update event set search_text = $2 where id = any ($1::uuid[]) and search_text <> $2`,
      [ids, content.searchText],
    );
    await this.followActivities(program.id, ids);
  }

  /** Changed, new and dropped activities of the program, on dates that still follow it. */
  async followActivities(programId: string, ids: readonly string[]): Promise<void> {
    await this.tx.query(
      `delete from activity x using program_activity a
       where x.event_id = any ($1::uuid[]) and a.id = x.program_activity_id and a.removed_at is not null`,
      [ids],
    );
    await this.tx.query(
      `update activity x set kind = a.kind, title = a.title, target_amount = a.target_amount, unit = a.unit,
              position = 1000 + a.position
       from program_activity a
       where x.event_id = any ($1::uuid[]) and a.id = x.program_activity_id
         and (x.kind, x.title, x.target_amount, x.unit, x.position)
             is distinct from (a.kind, a.title, a.target_amount, a.unit, a.position)`,
      [ids],
    );
    await this.addMissingActivities(programId, ids);
  }

  async setStatus(ids: readonly string[], status: 'draft' | 'scheduled'): Promise<void> {
    await this.tx.query(
      `update event set status = $2, changed_at = $3, version = version + 1
       where id = any ($1::uuid[]) and status <> $2 and status <> 'cancelled'`,
      [ids, status, this.now],
    );
  }

  async askToDecide(ids: readonly string[]): Promise<void> {
    await this.tx.query(
      `update event set needs_decision = true, changed_at = $2, version = version + 1
       where id = any ($1::uuid[]) and not needs_decision`,
      [ids, this.now],
    );
  }

  async settleDecision(ids: readonly string[]): Promise<void> {
    await this.tx.query(
      `update event set needs_decision = false, changed_at = $2, version = version + 1
       where id = any ($1::uuid[]) and needs_decision`,
      [ids, this.now],
    );
  }

  async setMaterializedUntil(programId: string, date: string): Promise<void> {
    await this.tx.query(
      `update program set materialized_until = $2 where id = $1 and materialized_until is distinct from $2::date`,
      [programId, date],
    );
  }

  /** The hosts of now, on dates that have not begun; what has keeps the credit it has. */
  async followHosts(program: SeriesProgram, ids: readonly string[]): Promise<void> {
    const hosts = program.hosts.map(({ id }) => id);
    await this.tx.query(
      `delete from event_host where event_id = any ($1::uuid[]) and organization_id <> all ($2::uuid[])`,
      [ids, hosts],
    );
    await this.tx.query(
      `insert into event_host (event_id, organization_id, starts_at)
       select e.id, h.id, e.starts_at from event e, unnest($2::uuid[]) as h (id)
       where e.id = any ($1::uuid[]) on conflict do nothing`,
      [ids, hosts],
    );
  }
}
