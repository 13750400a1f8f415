import { type EventForChange, eventSearchText } from '@guyub/domain/event';
import type { PlannedActivity, PlannedOccurrence } from '@guyub/domain/program';
import type { EntityManager } from 'typeorm';

import { instant, wallTime } from './event-brief.ts';

/** A date with what a change of it rests on. */
export interface StoredEvent extends EventForChange {
  programId: string;
  version: number;
  /** Which of the program's activities each of its own is a copy of. */
  activities: (PlannedActivity & { programActivityId: string | null })[];
}

/** What a change leaves in a row. */
export interface SavedDate {
  id: string;
  recurrenceId: string;
  title: string;
  startsLocal: string;
  endsLocal: string;
  startsAt: string;
  endsAt: string;
  venueId: string | null;
  onlineUrl: string | null;
  peopleTarget: number | null;
  isDetached: boolean;
  needsDecision: boolean;
}

export interface HistoryEntry {
  eventId: string;
  kind: 'rescheduled' | 'cancelled' | 'edited' | 'reinstated';
  fromLocal: string | null;
  toLocal: string | null;
  reason: string;
  organizationId: string | null;
}

const eventForChange = `json_build_object(
  'id', e.id, 'programId', e.program_id, 'slug', e.slug, 'recurrenceId', ${wallTime('e.recurrence_id')}, 'title', e.title,
  'startsLocal', ${wallTime('e.starts_local')}, 'endsLocal', ${wallTime('e.ends_local')}, 'timeZone', e.time_zone,
  'startsAt', ${instant('e.starts_at')}, 'endsAt', ${instant('e.ends_at')},
  'venueId', e.venue_id, 'onlineUrl', e.online_url, 'peopleTarget', e.people_target, 'status', e.status,
  'isReported', e.is_reported, 'isDetached', e.is_detached, 'needsDecision', e.needs_decision, 'version', e.version,
  'activities', (
    select coalesce(json_agg(json_build_object('id', x.id, 'kind', x.kind, 'title', x.title,
      'targetAmount', x.target_amount, 'unit', x.unit, 'programActivityId', x.program_activity_id) order by x.position), '[]')
    from activity x where x.event_id = e.id))`;

/** How far back a change lists what it leaves alone. */
const DAYS_BACK = 90;

/** The dates of a program, for writing. */
export class EventStore {
  constructor(
    private readonly tx: EntityManager,
    private readonly now: Date,
  ) {}

  async find(eventId: string): Promise<StoredEvent | null> {
    const [row] = await this.tx.query<{ event: StoredEvent }[]>(
      `select ${eventForChange} as event from event e where e.id = $1`,
      [eventId],
    );
    return row?.event ?? null;
  }

  /** Locks the date itself: filing its result and changing it wait for each other. */
  async lock(eventId: string): Promise<StoredEvent | null> {
    await this.tx.query('select from event where id = $1 for update', [eventId]);
    return this.find(eventId);
  }

  async lockSeries(programId: string): Promise<void> {
    await this.tx.query('select from event where program_id = $1 order by id for update', [programId]);
  }

  /** The program's dates that are ahead, and those of the last weeks, in their order. */
  async series(programId: string, targetId: string): Promise<StoredEvent[]> {
    const rows = await this.tx.query<{ event: StoredEvent }[]>(
      `select ${eventForChange} as event from event e
       where e.program_id = $1 and (e.id = $2 or e.starts_at > $3::timestamptz - make_interval(days => ${DAYS_BACK}))
       order by e.starts_at, e.id`,
      [programId, targetId, this.now],
    );
    return rows.map(({ event }) => event);
  }

  /** All rows in one statement, so that a whole series may move into places that it leaves. */
  async saveDates(dates: readonly SavedDate[]): Promise<void> {
    await this.tx.query(
      `update event e set recurrence_id = d."recurrenceId", title = d.title,
         starts_local = d."startsLocal", ends_local = d."endsLocal", starts_at = d."startsAt", ends_at = d."endsAt",
         venue_id = d."venueId", online_url = d."onlineUrl", people_target = d."peopleTarget",
         area_code = (
           select case a.level when 'district' then a.code else a.parent_code end
           from place_venue v join place_area a on a.code = v.area_code where v.id = d."venueId"),
         is_detached = d."isDetached", needs_decision = d."needsDecision",
         sequence = e.sequence + 1, version = e.version + 1, changed_at = $2
       from jsonb_to_recordset($1::jsonb) as d (
         id uuid, "recurrenceId" timestamp, title text, "startsLocal" timestamp, "endsLocal" timestamp,
         "startsAt" timestamptz, "endsAt" timestamptz, "venueId" uuid, "onlineUrl" text, "peopleTarget" integer,
         "isDetached" boolean, "needsDecision" boolean)
       where e.id = d.id`,
      [JSON.stringify(dates), this.now],
    );
  }

  /** Dates that stay, in a rule that moved under them. */
  async rekey(dates: readonly { id: string; recurrenceId: string }[]): Promise<void> {
    await this.tx.query(
      `update event e set recurrence_id = d."recurrenceId"
       from jsonb_to_recordset($1::jsonb) as d (id uuid, "recurrenceId" timestamp) where e.id = d.id`,
      [JSON.stringify(dates)],
    );
  }

  async moveDrafts(dates: readonly ({ id: string } & PlannedOccurrence)[]): Promise<void> {
    await this.tx.query(
      `update event e set recurrence_id = d."recurrenceId", starts_local = d."startsLocal", ends_local = d."endsLocal",
         starts_at = d."startsAt", ends_at = d."endsAt", needs_decision = d."needsDecision",
         version = e.version + 1, changed_at = $2
       from jsonb_to_recordset($1::jsonb) as d (
         id uuid, "recurrenceId" timestamp, "startsLocal" timestamp, "endsLocal" timestamp,
         "startsAt" timestamptz, "endsAt" timestamptz, "needsDecision" boolean)
       where e.id = d.id`,
      [JSON.stringify(dates), this.now],
    );
  }

  /** Keeps dates out of the reach of the rule: they stay as they are. */
  async detach(ids: readonly string[]): Promise<void> {
    await this.tx.query(
      'update event set is_detached = true, version = version + 1 where id = any ($1::uuid[]) and not is_detached',
      [ids],
    );
  }

  /** Dates with a history or people of their own: they can be cancelled, not taken away. */
  async listUsed(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.tx.query<{ id: string }[]>(
      `select e.id from event e where e.id = any ($1::uuid[]) and (
         exists (select from event_history h where h.event_id = e.id)
         or exists (select from event_role r where r.event_id = e.id))`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Takes away dates that nobody has used; the others stay. */
  async removeDates(ids: readonly string[]): Promise<void> {
    const used = await this.listUsed(ids);
    await this.tx.query('delete from event where id = any ($1::uuid[])', [ids.filter((id) => !used.has(id))]);
  }

  /** While several dates change places, two may meet; at the end none does. */
  async whileMoving(work: () => Promise<void>): Promise<void> {
    await this.tx.query('set constraints event_once_per_date, event_start_once deferred');
    await work();
    await this.tx.query('set constraints event_once_per_date, event_start_once immediate');
  }

  async cancelDates(
    dates: readonly { id: string; startsLocal: string }[],
    reason: string,
    organizationId: string | null,
  ): Promise<void> {
    await this.tx.query(
      `update event set status = 'cancelled', cancel_reason = $2, needs_decision = false,
         sequence = sequence + 1, version = version + 1, changed_at = $3
       where id = any ($1::uuid[]) and status <> 'cancelled'`,
      [dates.map(({ id }) => id), reason, this.now],
    );
    await this.addHistory(
      dates.map(({ id, startsLocal }) => ({
        eventId: id,
        kind: 'cancelled' as const,
        fromLocal: startsLocal,
        toLocal: null,
        reason,
        organizationId,
      })),
    );
  }

  async reinstate(eventId: string, { isDetached }: { isDetached: boolean }): Promise<void> {
    await this.tx.query(
      `update event set status = 'scheduled', cancel_reason = null, is_detached = is_detached or $3,
         sequence = sequence + 1, version = version + 1, changed_at = $2 where id = $1`,
      [eventId, this.now, isDetached],
    );
  }

  async addHistory(entries: readonly HistoryEntry[]): Promise<void> {
    await this.tx.query(
      `insert into event_history (event_id, at, kind, from_local, to_local, sequence, reason, organization_id)
       select d."eventId", $2, d.kind, d."fromLocal", d."toLocal", e.sequence, d.reason, d."organizationId"
       from jsonb_to_recordset($1::jsonb) as d (
         "eventId" uuid, kind text, "fromLocal" timestamp, "toLocal" timestamp, reason text, "organizationId" uuid)
       join event e on e.id = d."eventId"`,
      [JSON.stringify(entries), this.now],
    );
  }

  /** The activities of one date alone. Those that are named stay, with their tie to the program's. */
  async setActivities(eventId: string, activities: readonly PlannedActivity[]): Promise<void> {
    await this.tx.query('delete from activity where event_id = $1 and id <> all ($2::uuid[])', [
      eventId,
      activities.map(({ id }) => id),
    ]);
    await this.tx.query(
      `update activity x set position = d.place - 1, kind = d.kind, title = d.title, target_amount = d.target, unit = d.unit
       from rows from (jsonb_to_recordset($2::jsonb) as (
         id uuid, kind text, title text, "targetAmount" bigint, unit text)) with ordinality
         as d (id, kind, title, target, unit, place)
       where x.id = d.id and x.event_id = $1`,
      [eventId, JSON.stringify(activities)],
    );
    await this.tx.query(
      `insert into activity (id, event_id, program_activity_id, position, kind, title, target_amount, unit, result_amount)
       select d.id, $1, null, d.place - 1, d.kind, d.title, d.target, d.unit, null
       from rows from (jsonb_to_recordset($2::jsonb) as (
         id uuid, kind text, title text, "targetAmount" bigint, unit text)) with ordinality
         as d (id, kind, title, target, unit, place)
       where not exists (select from activity x where x.id = d.id and x.event_id = $1)`,
      [eventId, JSON.stringify(activities)],
    );
  }

  /** Lets one date's activities be those of the series: its own become copies of the program's, or go. */
  async joinActivities(eventId: string, programActivityIds: readonly string[]): Promise<void> {
    await this.tx.query(
      `update activity set program_activity_id = id
       where event_id = $1 and program_activity_id is null and id = any ($2::uuid[])`,
      [eventId, programActivityIds],
    );
    await this.tx.query('delete from activity where event_id = $1 and program_activity_id is null', [
      eventId,
    ]);
  }

  /** What follows from a date's own activities, place and hosts. */
  async refreshDerived(ids: readonly string[]): Promise<void> {
    await this.tx.query(
      `update event e set kinds = k.kinds
       from (select event_id, array_agg(kind order by place) as kinds
             from (select event_id, kind, min(position) as place from activity
                   where event_id = any ($1::uuid[]) group by event_id, kind) f
             group by event_id) k
       where e.id = k.event_id and e.kinds <> k.kinds`,
      [ids],
    );
    await this.refreshSearchText(ids);
  }

  async refreshSearchText(ids: readonly string[]): Promise<void> {
    const rows = await this.tx.query<{ id: string; words: Parameters<typeof eventSearchText>[0] }[]>(
      `select e.id, json_build_object(
         'title', e.title,
         'activityTitles', (select coalesce(json_agg(x.title order by x.position), '[]') from activity x where x.event_id = e.id),
         'placeNames', (
           select coalesce(json_agg(n), '[]') from place_venue v left join place_area a on a.code = v.area_code,
             unnest(array_remove(array[v.name, a.label], null)) n where v.id = e.venue_id),
         'hostNames', (
           select coalesce(json_agg(n order by o.name), '[]') from event_host h join organization o on o.id = h.organization_id,
             unnest(array[o.code, o.name]) n where h.event_id = e.id)) as words
       from event e where e.id = any ($1::uuid[])`,
      [ids],
    );
    await this.tx.query(
      `update event e set search_text = d.text
       from jsonb_to_recordset($1::jsonb) as d (id uuid, text text) where e.id = d.id and e.search_text <> d.text`,
      [JSON.stringify(rows.map(({ id, words }) => ({ id, text: eventSearchText(words) })))],
    );
  }
}
