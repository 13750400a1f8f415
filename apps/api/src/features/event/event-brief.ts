/**
 * SQL that reads a row of `event e` (with `place_venue v` and its `place_area a` beside it) straight into the view's JSON.
 * `now` and `due` name parameters: the clock's instant and the days after which a result is awaited.
 */
export interface BriefParameters {
  now: string;
  due: string;
}

export const wallTime = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`;
export const instant = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

export const organizationBrief = (alias: string) => `json_build_object(
  'id', ${alias}.id, 'slug', ${alias}.slug, 'code', ${alias}.code, 'name', ${alias}.name, 'kind', ${alias}.kind,
  'weave', json_build_array(${alias}.weave_first, ${alias}.weave_second), 'isVerified', ${alias}.is_verified)`;

/** The state a person sees; the same as `eventState` of the domain, which a test holds it to. */
export const stateOf = (event: string, now: string) => `case
  when ${event}.status <> 'scheduled' then ${event}.status
  when ${event}.is_reported then 'reported'
  when ${now}::timestamptz >= ${event}.ends_at then 'ended'
  when ${now}::timestamptz >= ${event}.starts_at then 'ongoing'
  else 'scheduled' end`;

/** The first moment after the day on which the result is due, in the zone of the date; as `overdueFrom` of the domain. */
export const overdueFrom = (endsLocal: string, timeZone: string, due: string) =>
  `((${endsLocal}::date + ${due}::int + 1)::timestamp at time zone ${timeZone})`;

export const isOverdue = (event: string, { now, due }: BriefParameters) => `(
  ${event}.status = 'scheduled' and not ${event}.is_reported
  and ${now}::timestamptz >= ${overdueFrom(`${event}.ends_local`, `${event}.time_zone`, due)})`;

/** Words that the communication office hid are left out; the page says why. */
export const shownTitle = (event: string) => `case when exists (
    select from program_moderation m where m.program_id = ${event}.program_id and m.field = 'title')
  then '' else ${event}.title end`;

/** In the alphabet's order, so that no group stands first. */
export const hostsOf = (event: string) => `(
  select coalesce(json_agg(${organizationBrief('o')} order by lower(o.name), o.id), '[]')
  from event_host h join organization o on o.id = h.organization_id where h.event_id = ${event}.id)`;

const resultsOf = `(
  select coalesce(json_agg(json_build_object('kind', r.kind, 'amount', r.result_amount, 'unit', r.unit)
                           order by r.position), '[]')
  from activity r where r.event_id = e.id and e.is_reported)`;

/** From where it was moved first. Only what was changed has a history to look into. */
const movedFrom = `case when e.sequence > 0 then (
  select ${wallTime('h.from_local')} from event_history h
  where h.event_id = e.id and h.kind = 'rescheduled' order by h.id limit 1) end`;

/** The fields that a list's line and the event's page share, as arguments of `json_build_object`. */
export const sharedFields = (parameters: BriefParameters) => `
  'id', e.id, 'slug', e.slug, 'title', ${shownTitle('e')}, 'kinds', e.kinds,
  'startsLocal', ${wallTime('e.starts_local')}, 'endsLocal', ${wallTime('e.ends_local')}, 'timeZone', e.time_zone,
  'startsAt', ${instant('e.starts_at')}, 'endsAt', ${instant('e.ends_at')},
  'state', ${stateOf('e', parameters.now)}, 'isOverdue', ${isOverdue('e', parameters)},
  'venueName', v.name, 'areaLabel', a.label, 'isOnline', e.online_url is not null,
  'hosts', ${hostsOf('e')}, 'programSlug', p.slug,
  'peopleTarget', e.people_target, 'peopleCame', e.people_came, 'movedFromLocal', ${movedFrom}`;

/** One `EventBrief`. */
export const eventBrief = (parameters: BriefParameters) =>
  `json_build_object(${sharedFields(parameters)}, 'results', ${resultsOf})`;

/** What the JSON above is read from. */
export const eventFrom = `
  event e
  join program p on p.id = e.program_id
  left join place_venue v on v.id = e.venue_id
  left join place_area a on a.code = v.area_code`;

/** The kecamatan that an area lies in, which may be itself. */
export const districtOf = (area: string) =>
  `case ${area}.level when 'district' then ${area}.code else ${area}.parent_code end`;
