// The bare peer: `node:http` and `pg` with named prepared statements, answering what the product answers from the same
// rows. Written as a careful person would by hand: one statement each, nested rows as arrays, JSON by JSON.stringify.
// DATABASE_APP_URL and PORT as for the product.
import http from 'node:http';
import pg from 'pg';

for (const oid of [1082, 1114, 1184]) pg.types.setTypeParser(oid, (text) => text);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_APP_URL, max: 10 });

const wall = (text) => text.replace(' ', 'T').slice(0, 16);
const instant = (text) => `${text.slice(0, 19).replace(' ', 'T')}Z`;
const dayMs = 86_400_000;

const organization = (
  alias,
) => `json_build_object('id', ${alias}.id, 'slug', ${alias}.slug, 'code', ${alias}.code,
  'name', ${alias}.name, 'kind', ${alias}.kind, 'weave', array[${alias}.weave_first, ${alias}.weave_second], 'isVerified', ${alias}.is_verified)`;

const columns = `
  e.id, e.slug, e.title, e.kinds, e.starts_local, e.ends_local, e.time_zone, e.starts_at, e.ends_at, e.status, e.is_reported,
  e.people_target, e.people_came, e.sequence, e.online_url, v.name as venue_name, a.label as area_label, p.slug as program_slug,
  exists (select from program_moderation m where m.program_id = e.program_id and m.field = 'title') as is_hidden,
  case when e.sequence > 0 then (select h.from_local from event_history h
    where h.event_id = e.id and h.kind = 'rescheduled' order by h.id limit 1) end as moved_from,
  (select json_agg(${organization('o')} order by lower(o.name), o.id)
     from event_host h join organization o on o.id = h.organization_id where h.event_id = e.id) as hosts`;
const from = `event e join program p on p.id = e.program_id
  left join place_venue v on v.id = e.venue_id left join place_area a on a.code = v.area_code`;

function stateOf(row, now) {
  if (row.status !== 'scheduled') return row.status;
  if (row.is_reported) return 'reported';
  if (now >= Date.parse(row.ends_at)) return 'ended';
  return now >= Date.parse(row.starts_at) ? 'ongoing' : 'scheduled';
}

/** Jakarta is at +07:00 the whole year, as are all the seeded dates. */
const dueFrom = (row) => Date.parse(`${row.ends_local.slice(0, 10)}T00:00:00+07:00`) + 8 * dayMs;

function briefOf(row, now) {
  const state = stateOf(row, now);
  return {
    id: row.id,
    slug: row.slug,
    title: row.is_hidden ? '' : row.title,
    kinds: row.kinds,
    startsLocal: wall(row.starts_local),
    endsLocal: wall(row.ends_local),
    timeZone: row.time_zone,
    startsAt: instant(row.starts_at),
    endsAt: instant(row.ends_at),
    state,
    isOverdue: state === 'ended' && now >= dueFrom(row),
    venueName: row.venue_name,
    areaLabel: row.area_label,
    isOnline: row.online_url !== null,
    hosts: row.hosts ?? [],
    programSlug: row.program_slug,
    peopleTarget: row.people_target,
    peopleCame: row.people_came,
    movedFromLocal: row.moved_from && wall(row.moved_from),
  };
}

const listText = `
  select ${columns},
    (select json_agg(json_build_object('kind', r.kind, 'amount', r.result_amount, 'unit', r.unit) order by r.position)
       from activity r where r.event_id = e.id and e.is_reported) as results
  from ${from}
  where e.status <> 'draft' and (e.status = 'scheduled' or e.ends_at > $1) and e.ends_at > $1
    and e.starts_at > $1::timestamptz - interval '8 days'`;
const list = {
  first: { name: 'list', text: `${listText} order by e.starts_at, e.id limit 21` },
  after: {
    name: 'list-after',
    text: `${listText} and (e.starts_at, e.id) > ($2::timestamptz, $3::uuid) order by e.starts_at, e.id limit 21`,
  },
};

async function next20(query) {
  const now = Date.now();
  const [at, id] = query.has('after') ? query.get('after').split(',') : [];
  const values = [new Date(now).toISOString(), ...(at ? [at, id] : [])];
  const { rows } = await pool.query({ ...(at ? list.after : list.first), values });
  const items = rows
    .slice(0, 20)
    .map((row) => Object.assign(briefOf(row, now), { results: row.results ?? [] }));
  const last = rows[19];
  const nextCursor =
    rows.length > 20
      ? Buffer.from(JSON.stringify(['bench', [last.starts_at, last.id]])).toString('base64url')
      : null;
  return { items, nextCursor };
}

const neighbour = (compare, order) => `(
  select json_build_object('slug', n.slug, 'starts_local', n.starts_local, 'status', n.status, 'is_reported', n.is_reported,
                           'starts_at', n.starts_at, 'ends_at', n.ends_at)
  from event n where n.program_id = e.program_id and n.status <> 'draft' and (n.starts_at, n.id) ${compare} (e.starts_at, e.id)
  order by n.starts_at ${order}, n.id ${order} limit 1)`;
const oneText = `
  select ${columns}, p.purpose, p.contact_name, p.title as program_title, p.recurrence, p.historic_hosts, e.cancel_reason,
    e.needs_decision, e.version, v.id as venue_id, v.address, v.area_code, v.lat, v.lng,
    (select c.address from organization_channel c where c.id = p.contact_channel_id and c.removed_at is null) as contact_url,
    (select json_agg(json_build_object('organization', ${organization('o')}, 'role', t.role) order by lower(o.name), t.role)
       from program_partner t join organization o on o.id = t.organization_id
      where t.program_id = e.program_id and t.state = 'confirmed') as partners,
    (select json_agg(json_build_object('id', x.id, 'kind', x.kind, 'title', x.title, 'targetAmount', x.target_amount,
        'unit', x.unit, 'resultAmount', x.result_amount,
        'revisions', (select count(*) from activity_result g where g.activity_id = x.id)) order by x.position)
       from activity x where x.event_id = e.id) as activities,
    (select json_agg(json_build_object('field', m.field, 'reason', m.reason)) from program_moderation m where m.program_id = e.program_id) as hidden,
    (select json_agg(h order by h.id) from event_history h where h.event_id = e.id) as history,
    ${neighbour('<', 'desc')} as previous, ${neighbour('>', 'asc')} as next
  from ${from} where e.slug = $1 and e.status <> 'draft'`;

const neighbourOf = (row, now) =>
  row && { slug: row.slug, startsLocal: wall(row.starts_local), state: stateOf(row, now) };

async function oneEvent(slug) {
  const now = Date.now();
  const { rows } = await pool.query({ name: 'one', text: oneText, values: [slug] });
  const [row] = rows;
  if (!row) return null;
  const place = [row.venue_name, row.address, row.area_label].filter(Boolean).join(', ');
  const destination = row.lat === null ? place : `${row.lat},${row.lng}`;
  return {
    ...briefOf(row, now),
    purpose: row.purpose,
    onlineUrl: row.online_url,
    contactName: row.contact_name,
    contactUrl: row.contact_url,
    partners: row.partners ?? [],
    activities: row.activities ?? [],
    report: null,
    program: { slug: row.program_slug, title: row.program_title, recurrence: row.recurrence },
    previous: neighbourOf(row.previous, now),
    next: neighbourOf(row.next, now),
    cancelReason: row.cancel_reason,
    needsDecision: row.needs_decision,
    history: row.history ?? [],
    historicHosts: row.historic_hosts,
    sequence: row.sequence,
    version: row.version,
    moderated: row.hidden ?? [],
    venue: row.venue_id && {
      id: row.venue_id,
      name: row.venue_name,
      address: row.address,
      areaCode: row.area_code,
      areaLabel: row.area_label,
      lat: row.lat,
      lng: row.lng,
      directionsUrl: `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(destination)}`,
    },
    reportDueOn: new Date(dueFrom(row) + 7 * 3_600_000 - dayMs).toISOString().slice(0, 10),
  };
}

const monthText = `
  select e.id, e.kinds, e.starts_local, e.ends_local from event e
  where e.status = 'scheduled' and e.ends_at > $1 and e.starts_at > $1::timestamptz - interval '8 days' and e.starts_at < $2`;
const holidayText = `select to_char(date, 'YYYY-MM-DD') as date, name, kind from holiday where date between $1 and $2 order by date, name`;
const yearText = `select year from generate_series($1::int, $2::int) year
  where not exists (select from holiday_year d where d.year = year.year and d.status = 'decided')`;

const mostOnADay = 100;
const kindOrder = ['blood-drive', 'fundraising', 'house-rehab', 'meeting', 'information', 'other'];

async function month(query) {
  const [first, last] = [query.get('from'), query.get('to')];
  const midnight = (date) => new Date(`${date}T00:00:00+07:00`);
  const until = new Date(midnight(last).getTime() + dayMs);
  const [dates, holidays, years] = await Promise.all([
    pool.query({ name: 'month', text: monthText, values: [midnight(first), until] }),
    pool.query({ name: 'holidays', text: holidayText, values: [first, last] }),
    pool.query({ name: 'years', text: yearText, values: [first.slice(0, 4), last.slice(0, 4)] }),
  ]);
  const days = new Map();
  for (const row of dates.rows) {
    const end = Date.parse(`${row.ends_local.replace(' ', 'T')}Z`) - 60_000;
    for (let day = Date.parse(`${row.starts_local.slice(0, 10)}T00:00:00Z`); day <= end; day += dayMs) {
      const date = new Date(day).toISOString().slice(0, 10);
      if (date < first || date > last) continue;
      if (!days.has(date)) days.set(date, { count: 0, kinds: new Set() });
      const on = days.get(date);
      on.count++;
      for (const kind of row.kinds) on.kinds.add(kind);
    }
  }
  return {
    days: [...days]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, { count, kinds }]) => ({
        date,
        count: Math.min(count, mostOnADay),
        hasMore: count > mostOnADay,
        kinds: kindOrder.filter((kind) => kinds.has(kind)),
      })),
    holidays: holidays.rows,
    undecidedYears: years.rows.map(({ year }) => year),
  };
}

const groupText = `
  select ${columns}, e.recurrence_id, e.cancel_reason, e.is_detached, e.changed_at, e.created_at, v.address, v.lat, v.lng,
    p.purpose, p.id as program_id, p.version as program_version, p.dtstart, p.rrule
  from event_host g join event e on e.id = g.event_id
  join program p on p.id = e.program_id
  left join place_venue v on v.id = e.venue_id left join place_area a on a.code = v.area_code
  where g.organization_id = (select id from organization where slug = $1) and e.status <> 'draft'
    and g.starts_at >= $2 and g.starts_at < $3 and p.state <> 'draft'
  order by g.starts_at, g.event_id limit 5000`;

/** What a group's calendar is made of; the product writes it as iCalendar. */
async function groupCalendar(slug) {
  const now = Date.now();
  const window = [-90, 550].map((days) => new Date(now + days * dayMs));
  const { rows } = await pool.query({ name: 'group', text: groupText, values: [slug, ...window] });
  return {
    events: rows.map((row) => ({
      ...briefOf(row, now),
      recurrenceId: wall(row.recurrence_id),
      cancelReason: row.cancel_reason,
      isDetached: row.is_detached,
      changedAt: instant(row.changed_at),
      createdAt: instant(row.created_at),
      location: [row.venue_name, row.address, row.area_label].filter(Boolean).join(', '),
      lat: row.lat,
      lng: row.lng,
      purpose: row.purpose,
      program: {
        id: row.program_id,
        version: row.program_version,
        dtstart: row.dtstart,
        rrule: row.rrule,
      },
    })),
  };
}

const countText = `
  select e.kinds from event e
  where e.status = 'scheduled' and e.ends_at > $1 and e.starts_at > $1::timestamptz - interval '8 days'
  order by e.starts_at, e.id limit 1001`;
const mostCounted = 1_000;

async function kindCounts() {
  const { rows } = await pool.query({ name: 'counts', text: countText, values: [new Date()] });
  const counted = Object.fromEntries(kindOrder.map((kind) => [kind, 0]));
  for (const { kinds } of rows) for (const kind of kinds) counted[kind]++;
  const counts = kindOrder.map((kind) => [kind, Math.min(counted[kind], mostCounted)]);
  return {
    counts: Object.fromEntries(counts),
    total: Math.min(rows.length, mostCounted),
    hasMore: rows.length > mostCounted,
  };
}

const groupsText = `
  select ${organization('o')} as brief, o.about, a.label as "areaLabel", o.name_verified as "nameVerified", o.status
  from organization o left join place_area a on a.code = o.area_code
  where o.kind = 'group' order by lower(o.name), o.id limit 100`;
const districtsText = `
  select code, level, type, name, parent_code as "parentCode", label from place_area
  where level = 'district' order by code limit 100`;
const regionText = `
  select code, name, prefix, province, time_zone as "timeZone", zoom,
    json_build_object('lat', lat, 'lng', lng) as centre,
    json_build_object('south', south, 'west', west, 'north', north, 'east', east) as box from place_region`;

/** What the start page is made of; the product writes it as a page. */
async function startPage(query) {
  const [events, counts, calendar, groups, districts, region] = await Promise.all([
    next20(new URLSearchParams()),
    kindCounts(),
    month(query),
    pool.query({ name: 'groups', text: groupsText }),
    pool.query({ name: 'districts', text: districtsText }),
    pool.query({ name: 'region', text: regionText }),
  ]);
  return {
    events: events.items,
    counts,
    calendar,
    groups: groups.rows.map(({ brief, ...line }) => ({ ...brief, ...line })),
    districts: districts.rows,
    region: region.rows[0],
  };
}

function answer(path, query) {
  if (path === '/start') return startPage(query);
  if (path === '/api/events') return next20(query);
  if (path === '/api/calendar') return month(query);
  if (path.startsWith('/api/events/')) return oneEvent(path.slice(12));
  if (path.startsWith('/groups/')) return groupCalendar(path.split('/')[2]);
  return null;
}

const server = http.createServer((request, response) => void respond(request, response));

async function respond(request, response) {
  const [path, query] = request.url.split('?', 2);
  const body = await answer(path, new URLSearchParams(query));
  const text = JSON.stringify(body);
  response.writeHead(body ? 200 : 404, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
