/**
 * SQL that reads a row of `event e` (with `place_venue v` and its `place_area a` beside it) straight into the view's JSON.
 * `now` names a parameter, the clock's instant; `due` writes the days after which a result is awaited.
 */
export interface BriefParameters {
  now: string;
  due: DaysDue;
}

/** SQL of the days after which the result of a date is awaited, from SQL of that date. */
export type DaysDue = (date: string) => string;

/** Looked up in what `EventSettings.reportDueDays` says, given as two parameters. */
export const daysDue =
  (from: string, values: string): DaysDue =>
  (date) =>
    `(${values}::int[])[width_bucket(${date}::date, ${from}::date[]) + 1]`;

/** Cut from what JSON makes of a timestamp: `to_char`, which reads its pattern, takes three times as long. */
export const wallTime = (column: string) => `substr(to_json(${column})::text, 2, 16)`;
export const instant = (column: string) =>
  `(substr(to_json(${column} at time zone 'UTC')::text, 2, 19) || 'Z')`;

/** A row as JSON; half the cost of `json_build_object`, which looks up every value's type each time. */
export const jsonRow = (columns: string) => `(select row_to_json(r) from (select ${columns}) r)`;

const organizationColumns = (alias: string) => `
  ${alias}.id, ${alias}.slug, ${alias}.code, ${alias}.name, ${alias}.kind,
  array[${alias}.weave_first, ${alias}.weave_second] as weave, ${alias}.is_verified as "isVerified"`;

export const organizationBrief = (alias: string) => jsonRow(organizationColumns(alias));

/** The state a person sees; the same as `eventState` of the domain, which a test holds it to. */
export const stateOf = (event: string, now: string) => `case
  when ${event}.status <> 'scheduled' then ${event}.status
  when ${event}.is_reported then 'reported'
  when ${now}::timestamptz >= ${event}.ends_at then 'ended'
  when ${now}::timestamptz >= ${event}.starts_at then 'ongoing'
  else 'scheduled' end`;

/** The first moment after the day on which the result is due, in the zone of the date; a test holds it to `isReportOverdue` of the domain. */
export const overdueFrom = (endsLocal: string, timeZone: string, due: DaysDue) =>
  `((${endsLocal}::date + ${due(endsLocal)} + 1)::timestamp at time zone ${timeZone})`;

export const isOverdue = (event: string, { now, due }: BriefParameters) => `(
  ${event}.status = 'scheduled' and not ${event}.is_reported
  and ${now}::timestamptz >= ${overdueFrom(`${event}.ends_local`, `${event}.time_zone`, due)})`;

/** Words that the communication office hid are left out; the page says why. */
export const shownTitle = (event: string) => `case when exists (
    select from program_moderation m where m.program_id = ${event}.program_id and m.field = 'title')
  then '' else ${event}.title end`;

/** In the alphabet's order, so that no group stands first. */
export const hostsOf = (event: string) => `(
  select coalesce(json_agg(r), '[]') from (
    select ${organizationColumns('o')}
    from event_host h join organization o on o.id = h.organization_id where h.event_id = ${event}.id
    order by lower(o.name), o.id) r)`;

const resultsOf = `(
  select coalesce(json_agg(json_build_object('kind', r.kind, 'amount', r.result_amount, 'unit', r.unit)
                           order by r.position), '[]')
  from activity r where r.event_id = e.id and e.is_reported)`;

/** From where it was moved first. Only what was changed has a history to look into. */
const movedFrom = `case when e.sequence > 0 then (
  select ${wallTime('h.from_local')} from event_history h
  where h.event_id = e.id and h.kind = 'rescheduled' order by h.id limit 1) end`;

/** The fields that a list's line and the event's page share, as columns of a `jsonRow`. */
export const sharedFields = (parameters: BriefParameters) => `
  e.id, e.slug, ${shownTitle('e')} as title, e.kinds,
  ${wallTime('e.starts_local')} as "startsLocal", ${wallTime('e.ends_local')} as "endsLocal",
  e.time_zone as "timeZone", ${instant('e.starts_at')} as "startsAt", ${instant('e.ends_at')} as "endsAt",
  ${stateOf('e', parameters.now)} as state, ${isOverdue('e', parameters)} as "isOverdue",
  v.name as "venueName", a.label as "areaLabel", e.online_url is not null as "isOnline",
  ${hostsOf('e')} as hosts, p.slug as "programSlug",
  e.people_target as "peopleTarget", e.people_came as "peopleCame", ${movedFrom} as "movedFromLocal"`;

/** One `EventBrief`. */
export const eventBrief = (parameters: BriefParameters) =>
  jsonRow(`${sharedFields(parameters)}, ${resultsOf} as results`);

/** What the JSON above is read from. */
export const eventFrom = `
  event e
  join program p on p.id = e.program_id
  left join place_venue v on v.id = e.venue_id
  left join place_area a on a.code = v.area_code`;

/** The kecamatan that an area lies in, which may be itself. */
export const districtOf = (area: string) =>
  `case ${area}.level when 'district' then ${area}.code else ${area}.parent_code end`;
