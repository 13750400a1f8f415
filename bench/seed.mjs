import { foldForSearch } from '../apps/api/dist/search-words.js';

/** Dates that each group hosts ahead, and as many that it hosted; so groups grow with the regency. */
const datesPerGroup = 100;
const days = 365;

const titles = [
  ['blood-drive', 'Donor Darah Rutin', 'bags', 60],
  ['fundraising', 'Penggalangan Dana Bencana', 'rupiah', 25_000_000],
  ['house-rehab', 'Kerja Bakti Rumah Tak Layak Huni', 'people', 40],
  ['meeting', 'Rapat Koordinasi Klitih', 'people', 25],
  ['information', 'Penyuluhan Anti Hoaks', 'people', 80],
];

/** The tables that grow, whose indexes are made after they are full. */
const large = ['event', 'event_host', 'activity'];

/**
 * Fills a migrated database with `count` dates in the next year and as many in the last, hosted by groups of
 * 100 dates each way; every third date has a second host, every date one or two activities,
 * every fourth that has been its result.
 *
 * @param {import('pg').Client} owner
 * @param {{ count: number, now: Date }} size
 */
export async function seed(owner, { count, now }) {
  const groups = Math.max(5, Math.ceil(count / datesPerGroup));
  await owner.query(`set session_replication_role = replica`);
  await owner.query('begin');
  const later = await dropIndexes(owner);
  await owner.query(
    `create temp table bench_title as select * from jsonb_to_recordset($1::jsonb)
       as t (n int, kind text, title text, unit text, target bigint, folded text)`,
    [
      JSON.stringify(
        titles.map(([kind, title, unit, target], n) => ({
          n,
          kind,
          title,
          unit,
          target,
          folded: foldForSearch(title),
        })),
      ),
    ],
  );
  await addGroups(owner, groups, now);
  await addDates(owner, { groups, count, now });
  for (const definition of later) await owner.query(definition);
  await owner.query('commit');
  await owner.query(`set session_replication_role = origin`);
  await owner.query('vacuum (analyze)');
}

async function dropIndexes(owner) {
  const { rows } = await owner.query(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i
      where i.indrelid = any ($1::regclass[])
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [large],
  );
  for (const { name } of rows) await owner.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

async function addGroups(owner, groups, now) {
  await owner.query(
    `insert into place_venue (id, name, address, area_code, lat, lng, capacity, note, search_text, added_at)
     select uuidv7(), 'Balai ' || a.name, 'Jalan Raya ' || a.name || ' 1', a.code, -7.7, 110.6, 200, '', lower(a.name), $1
       from place_area a where a.level = 'village'`,
    [now],
  );
  await owner.query(
    `insert into organization (id, regency_code, slug, kind, code, name, about, area_code, is_kim, is_communication_office,
       weave_first, weave_second, is_verified, name_verified, status, search_text, created_at, version)
     select uuidv7(), r.code, 'bench-' || n, 'group', 'G' || n, 'Grup Warga ' || n, '', null, false, false,
            '#7a1f2b', '#e0a526', true, true, 'active', 'g' || n || ' grupwarga' || n, $2, 1
       from place_region r, generate_series(1, $1::int) n`,
    [groups, now],
  );
  await owner.query(
    `create temp table bench_program as
     select row_number() over (order by o.id) - 1 as n, uuidv7() as id, o.id as organization_id, t.*,
            coalesce(lead(o.id) over (order by o.id), first_value(o.id) over (order by o.id)) as other_id
       from organization o
       cross join lateral (
         select t.n as title_n, kind, title, unit, target, folded from bench_title t where t.n = substr(o.slug, 7)::int % ${titles.length}) t
      where o.slug like 'bench-%'`,
  );
  await owner.query(`create unique index on bench_program (n)`);
  await owner.query(
    `insert into program (id, regency_code, slug, title, purpose, indicator, people_target, kinds, state,
       owner_organization_id, venue_id, contact_name, recurrence, dtstart, rrule, rdates, time_zone, duration_minutes,
       holiday_policy, historic_hosts, search_text, created_at, version)
     select b.id, r.code, 'bench-' || b.n, b.title, 'Bersama untuk Klaten', '', 100, array[b.kind], 'active',
            b.organization_id, v.id, '', '{}', $1::timestamp, null, '{}', r.time_zone, 180,
            'ask', '{}', b.folded, $1, 1
       from place_region r, bench_program b
       join (select row_number() over (order by id) - 1 as place, id, count(*) over () as places from place_venue) v
         on v.place = b.n % v.places`,
    [now],
  );
  await owner.query(
    `insert into program_host (program_id, organization_id, state, since, version)
     select id, organization_id, 'owner', $1, 1 from bench_program`,
    [now],
  );
}

const placesAndNames = `
  select v.id, array_remove(array[v.name, a.label], null) as names
    from place_venue v left join place_area a on a.code = v.area_code`;
const hostsAndNames = `select id, array[code, name] as names from organization where slug like 'bench-%'`;

/** What dates are found by at a place and with a host: it stands in each date, as if the product had written it. */
async function addFolded(owner, table, key, idsAndNames) {
  const { rows } = await owner.query(idsAndNames);
  const folded = rows.map(({ id, names }) => ({ id, folded: names.map(foldForSearch).join(' ') }));
  await owner.query(
    `create temp table ${table} as
     select id as ${key}, folded from jsonb_to_recordset($1::jsonb) as t (id uuid, folded text)`,
    [JSON.stringify(folded)],
  );
}

async function addDates(owner, { groups, count, now }) {
  await addFolded(owner, 'bench_place', 'venue_id', placesAndNames);
  await addFolded(owner, 'bench_host', 'organization_id', hostsAndNames);
  const step = `interval '1 minute' * (${days} * 1440.0 / $1::int)`;
  await owner.query(
    `create temp table bench_date as
     select uuidv7() as id, (n % $3::int + $3::int) % $3::int as program_n, n % 3 = 0 as is_joint,
            date_trunc('minute', $2::timestamptz + case when n > 0 then interval '1 hour' else - interval '4 hours' end + n * ${step}) as starts_at,
            n
       from generate_series(- $1::int, $1::int) n
      where n <> 0`,
    [count, now, groups],
  );
  await owner.query(
    `insert into event (id, program_id, slug, recurrence_id, title, kinds, starts_local, ends_local, time_zone,
       starts_at, ends_at, venue_id, area_code, people_target, status, is_detached, needs_decision, sequence,
       is_reported, search_text, created_at, changed_at, version)
     select d.id, p.id, case when d.n > 0 then 'bench-' else 'bench-past-' end || abs(d.n), l.local, p.title, p.kinds, l.local, l.local + interval '3 hours', p.time_zone,
            d.starts_at, d.starts_at + interval '3 hours', p.venue_id,
            case a.level when 'district' then a.code else a.parent_code end, p.people_target, 'scheduled', false, false, 0,
            false, concat_ws(' ', b.folded, place.folded, host.folded), $1, $1, 1
       from bench_date d
       join bench_program b on b.n = d.program_n
       join program p on p.id = b.id
       join bench_place place on place.venue_id = p.venue_id
       join bench_host host on host.organization_id = b.organization_id
       join place_venue v on v.id = p.venue_id
       left join place_area a on a.code = v.area_code
       cross join lateral (select d.starts_at at time zone p.time_zone as local) l
      order by d.n`,
    [now],
  );
  // as if each had been planned date by date: there is nothing for the job that makes dates ahead to mend
  await owner.query(
    `update program p
        set dtstart = d.dates[1], rdates = d.dates[2:], materialized_until = $1,
            recurrence = jsonb_build_object('kind', 'every-days', 'every', 4, 'startsOn', to_char(d.dates[1], 'YYYY-MM-DD'),
              'startTime', to_char(d.dates[1], 'HH24:MI'), 'endTime', to_char(d.dates[1] + interval '3 hours', 'HH24:MI'),
              'timeZone', p.time_zone, 'until', null, 'count', null)
       from (select program_id, array_agg(recurrence_id order by recurrence_id) as dates from event group by program_id) d
      where d.program_id = p.id`,
    [new Date(now.getTime() + days * 86_400_000)],
  );
  await owner.query(
    `insert into event_host (event_id, organization_id, starts_at)
     select d.id, h.organization_id, d.starts_at
       from bench_date d join bench_program b on b.n = d.program_n
       cross join lateral (
         select b.organization_id union all select b.other_id where d.is_joint) h (organization_id)`,
  );
  await owner.query(
    `insert into activity (id, event_id, position, kind, title, target_amount, unit)
     select uuidv7(), d.id, x.position, x.kind, '', x.target, x.unit
       from bench_date d join bench_program b on b.n = d.program_n
       cross join lateral (
         select 0 as position, b.kind, b.target, b.unit
         union all select 1, 'other', 30, 'people' where d.is_joint) x`,
  );
  await report(owner, now);
}

/** Every fourth date that has been tells its result. */
async function report(owner, now) {
  await owner.query(
    `insert into event_report (id, event_id, revision, people_came, note, handed_over, photos, correction_reason, filed_by, filed_at)
     select uuidv7(), d.id, 1, 80, '', '[]', '[]', '', b.organization_id, least($1, d.starts_at + interval '1 day')
       from bench_date d join bench_program b on b.n = d.program_n
      where d.n < 0 and d.n % 4 = 0`,
    [now],
  );
  await owner.query(
    `update activity x set result_amount = x.target_amount / 2 from event_report r where r.event_id = x.event_id`,
  );
  await owner.query(
    `insert into activity_result (report_id, activity_id, amount)
     select r.id, x.id, x.result_amount from event_report r join activity x on x.event_id = r.event_id`,
  );
  await owner.query(
    `update event e set is_reported = true, people_came = r.people_came from event_report r where r.event_id = e.id`,
  );
}
