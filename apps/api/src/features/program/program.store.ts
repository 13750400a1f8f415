import {
  type CreateProgram,
  type EditProgram,
  type HostState,
  isHosting,
  type ModeratedField,
  type PlannedActivity,
  programSearchText,
  type ProgramState,
  type RecurrenceEditor,
  type RecurrenceRule,
} from '@guyub/domain/program';
import { toSlug } from '@guyub/domain/kernel/id';
import type { EntityManager } from 'typeorm';

export interface KnownOrganization {
  organizationId: string;
  name: string;
  isSuspended: boolean;
}

export interface LockedHost extends KnownOrganization {
  state: HostState;
  /** when its invitation was sent last */
  askedAt: Date;
}

/** A program under its lock, with all that decisions about it rest on. */
export interface LockedProgram {
  id: string;
  slug: string;
  state: ProgramState;
  version: number;
  ownerOrganizationId: string;
  title: string;
  content: ProgramContent;
  hosts: LockedHost[];
  hidden: ModeratedField[];
}

export type ProgramContent = Omit<EditProgram, 'changeId' | 'version' | 'organizationId'>;

export interface NewProgram extends ProgramContent {
  id: string;
  regencyCode: string;
  slug: string;
  state: ProgramState;
  ownerOrganizationId: string;
  recurrence: RecurrenceEditor;
  rule: RecurrenceRule;
}

/** The fields of a program's content that a create form has too. */
export const contentOf = (input: CreateProgram | EditProgram): ProgramContent => ({
  title: input.title,
  purpose: input.purpose,
  indicator: input.indicator,
  indicatorTarget: input.indicatorTarget,
  peopleTarget: input.peopleTarget,
  location: input.location,
  contactName: input.contactName,
  contactChannelId: input.contactChannelId,
  activities: input.activities,
  holidayPolicy: input.holidayPolicy,
});

/** The organizations that host it now. */
export const hostingIds = (program: Pick<LockedProgram, 'hosts'>): string[] =>
  program.hosts.filter(({ state }) => isHosting(state)).map(({ organizationId }) => organizationId);

const kindsOf = (activities: readonly PlannedActivity[]) => [...new Set(activities.map(({ kind }) => kind))];

/** Programs with their activities and words, for writing. Who hosts them is the hosting store's. */
export class ProgramStore {
  constructor(private readonly tx: EntityManager) {}

  /** Locks the program, so that everything about it and its hosts is decided one after the other. */
  async lock(id: string): Promise<LockedProgram | null> {
    const [program] = await this.tx.query<Omit<LockedProgram, 'title' | 'hosts' | 'hidden'>[]>(
      `select p.id, p.slug, p.state, p.version, p.owner_organization_id as "ownerOrganizationId",
              json_build_object(
                'title', p.title, 'purpose', p.purpose, 'indicator', p.indicator,
                'indicatorTarget', p.indicator_target, 'peopleTarget', p.people_target,
                'location', json_build_object('venueId', p.venue_id, 'onlineUrl', p.online_url),
                'contactName', p.contact_name, 'contactChannelId', p.contact_channel_id,
                'holidayPolicy', p.holiday_policy,
                'activities', (
                  select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'title', a.title,
                           'targetAmount', a.target_amount, 'unit', a.unit) order by a.position), '[]')
                    from program_activity a where a.program_id = p.id and a.removed_at is null)) as content
         from program p where p.id = $1 for update of p`,
      [id],
    );
    if (!program) return null;
    // read after the lock was had: what another transaction just committed is seen
    const hosts = await this.tx.query<LockedHost[]>(
      `select h.organization_id as "organizationId", h.state, o.name, o.status = 'suspended' as "isSuspended",
              greatest(h.since, h.reminded_at) as "askedAt"
         from program_host h join organization o on o.id = h.organization_id
        where h.program_id = $1 order by h.organization_id`,
      [id],
    );
    const hidden = await this.tx.query<{ field: ModeratedField }[]>(
      'select field from program_moderation where program_id = $1',
      [id],
    );
    const fields = hidden.map(({ field }) => field);
    const title = fields.includes('title') ? '' : program.content.title;
    return { ...program, title, hosts, hidden: fields };
  }

  async region(): Promise<{ code: string }> {
    const [region] = await this.tx.query<{ code: string }[]>('select code from place_region');
    if (!region) throw new Error('No regency is loaded');
    return region;
  }

  async findOrganizations(ids: readonly string[]): Promise<Map<string, KnownOrganization>> {
    const rows = await this.tx.query<KnownOrganization[]>(
      `select id as "organizationId", name, status = 'suspended' as "isSuspended" from organization where id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.organizationId, row]));
  }

  async isVenue(id: string): Promise<boolean> {
    return (await this.tx.query<unknown[]>('select from place_venue where id = $1', [id])).length > 0;
  }

  async isChannelOf(organizationId: string, channelId: string): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>(
      'select from organization_channel where id = $1 and organization_id = $2 and removed_at is null',
      [channelId, organizationId],
    );
    return rows.length > 0;
  }

  /** Dates that are neither cancelled nor reported. */
  async countOpenEvents(programId: string): Promise<number> {
    const [row] = await this.tx.query<{ count: number }[]>(
      `select count(*)::int as count from event where program_id = $1 and status <> 'cancelled' and not is_reported`,
      [programId],
    );
    return row?.count ?? 0;
  }

  /** A readable address that nobody has yet; two programs of one name wait for each other here. */
  async takeSlug(title: string): Promise<string> {
    const base = toSlug(title) || 'program';
    await this.tx.query(`select pg_advisory_xact_lock(hashtext('program.slug'), hashtext($1))`, [base]);
    const rows = await this.tx.query<{ slug: string }[]>(
      `select slug from (select slug from program union select slug from former_slug where event_id is null) s
        where slug = $1 or (starts_with(slug, $1 || '-') and slug ~ '-[0-9]+$')`,
      [base],
    );
    const taken = new Set(rows.map(({ slug }) => slug));
    for (let number = 1; ; number += 1) {
      const slug = number === 1 ? base : `${base}-${number}`;
      if (!taken.has(slug)) return slug;
    }
  }

  async addProgram(program: NewProgram, historicHosts: readonly string[], now: Date): Promise<void> {
    await this.tx.query(
      `insert into program (id, regency_code, slug, title, purpose, indicator, indicator_target, people_target, kinds, state,
         owner_organization_id, venue_id, online_url, contact_name, contact_channel_id, recurrence, dtstart, rrule, rdates,
         time_zone, duration_minutes, holiday_policy, historic_hosts, search_text, created_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
         '', $24, 1)`,
      [
        program.id,
        program.regencyCode,
        program.slug,
        program.title,
        program.purpose,
        program.indicator,
        program.indicatorTarget,
        program.peopleTarget,
        kindsOf(program.activities),
        program.state,
        program.ownerOrganizationId,
        program.location.venueId,
        program.location.onlineUrl,
        program.contactName,
        program.contactChannelId,
        JSON.stringify(program.recurrence),
        program.rule.dtstart,
        program.rule.rrule,
        program.rule.rdates,
        program.rule.timeZone,
        program.rule.durationMinutes,
        program.holidayPolicy,
        historicHosts,
        now,
      ],
    );
  }

  async setContent(id: string, content: ProgramContent, version: number): Promise<void> {
    await this.tx.query(
      `update program set title = $2, purpose = $3, indicator = $4, indicator_target = $5, people_target = $6, kinds = $7,
         venue_id = $8, online_url = $9, contact_name = $10, contact_channel_id = $11, holiday_policy = $12, version = $13
       where id = $1`,
      [
        id,
        content.title,
        content.purpose,
        content.indicator,
        content.indicatorTarget,
        content.peopleTarget,
        kindsOf(content.activities),
        content.location.venueId,
        content.location.onlineUrl,
        content.contactName,
        content.contactChannelId,
        content.holidayPolicy,
        version,
      ],
    );
  }

  /** False when an activity's id belongs to another program. What is not named any more is kept as removed. */
  async setActivities(
    programId: string,
    activities: readonly PlannedActivity[],
    now: Date,
  ): Promise<boolean> {
    await this.tx.query(
      `update program_activity set removed_at = $3
        where program_id = $1 and removed_at is null and id <> all($2)`,
      [programId, activities.map(({ id }) => id), now],
    );
    for (const [position, { id, kind, title, targetAmount, unit }] of activities.entries()) {
      const written = await this.tx.query<unknown[]>(
        `insert into program_activity (id, program_id, position, kind, title, target_amount, unit)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (id) do update set position = excluded.position, kind = excluded.kind, title = excluded.title,
           target_amount = excluded.target_amount, unit = excluded.unit, removed_at = null
         where program_activity.program_id = excluded.program_id
         returning id`,
        [id, programId, position, kind, title, targetAmount, unit],
      );
      if (written.length === 0) return false;
    }
    return true;
  }

  async setState(id: string, state: ProgramState, version: number): Promise<void> {
    await this.tx.query('update program set state = $2, version = $3 where id = $1', [id, state, version]);
  }

  /** After its words, place, activities, hosts or masks changed. */
  async refreshSearchText(id: string): Promise<void> {
    const [words] = await this.tx.query<SearchWords[]>(
      `select p.title, p.purpose,
              (select coalesce(array_agg(a.title order by a.position), '{}') from program_activity a
                where a.program_id = p.id and a.removed_at is null) as "activityTitles",
              (select coalesce(json_agg(json_build_object('state', h.state, 'code', o.code, 'name', o.name)), '[]')
                 from program_host h join organization o on o.id = h.organization_id where h.program_id = p.id) as hosts,
              concat_ws(' ', v.name, a.label) as venue,
              (select coalesce(array_agg(m.field), '{}') from program_moderation m where m.program_id = p.id) as hidden
         from program p
         left join place_venue v on v.id = p.venue_id
         left join place_area a on a.code = v.area_code
        where p.id = $1`,
      [id],
    );
    if (!words) return;
    const hosting = words.hosts.filter(({ state }) => isHosting(state));
    const hostNames = hosting.flatMap(({ code, name }) => [code, name]);
    await this.tx.query('update program set search_text = $2 where id = $1', [
      id,
      programSearchText({ ...words, hostNames }, words.hidden),
    ]);
  }

  async hideWords(id: string, field: ModeratedField, reason: string, now: Date): Promise<void> {
    await this.tx.query(
      `insert into program_moderation (program_id, field, reason, since) values ($1, $2, $3, $4)
       on conflict (program_id, field) do update set reason = excluded.reason`,
      [id, field, reason, now],
    );
  }

  /** Its address, and its dates', were made of the title; who has an old one is still led here. */
  async hideSlugs(id: string): Promise<void> {
    await this.tx.query('select hide_slugs($1)', [id]);
  }

  async showWords(id: string, field: ModeratedField): Promise<void> {
    await this.tx.query('delete from program_moderation where program_id = $1 and field = $2', [id, field]);
  }
}

interface SearchWords {
  title: string;
  purpose: string;
  activityTitles: string[];
  hosts: { state: HostState; code: string; name: string }[];
  venue: string;
  hidden: ModeratedField[];
}
