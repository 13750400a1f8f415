import { organizationBrief, wallTime } from './event-brief.ts';

/** Today by the regency's calendar; `$2` is now. */
export const today = `($2::timestamptz at time zone (select time_zone from place_region))::date`;

/** Programs `p` that the organization `$1` hosts. */
export const hostedPrograms = `program_host me join program p on p.id = me.program_id
    and me.organization_id = $1 and me.state in ('owner', 'accepted')`;

/** The title of a program's thing, unless its words are hidden. */
export const programTitle = (row: 'e' | 'p') => `case when exists (
    select from program_moderation m where m.program_id = p.id and m.field = 'title') then '' else ${row}.title end`;

/** The next date that is not cancelled. */
export const nextDateOf = (program: string) => `(
  select ${wallTime('n.starts_local')} from event n
  where n.program_id = ${program}.id and n.status <> 'cancelled' and n.ends_at > $2
  order by n.starts_at limit 1)`;

interface StepParts {
  organization?: string;
  eventSlug?: string;
  startsLocal?: string;
  daysLate?: string;
  count?: string;
  detail?: string;
}

/** A step about program `p`; what is not said is null. */
export const stepColumns = ({ organization, eventSlug, startsLocal, daysLate, count, detail }: StepParts) => `
  p.id as "programId", p.slug as "programSlug", ${eventSlug ?? 'null'} as "eventSlug", ${programTitle('p')} as title, p.kinds,
  ${startsLocal ?? 'null'} as "startsLocal", ${organization ? organizationBrief(organization) : 'null::json'} as organization,
  null::date as "dueOn", ${daysLate ?? 'null::int'} as "daysLate", ${count ?? 'null::int'} as count, ${detail ?? 'null'} as detail`;
