import type { EntityManager } from 'typeorm';

import { id } from './many.ts';

const MIXED = 260;
const HOSTS = 6;
/** the organization with this number, whose slug is `tuan-rumah-n` */
export const hostId = (n: string) => id('host', n);

/** The same number under `below` for the same thing: dice that always fall alike. */
const dice = (what: string, below: number) => `(abs(hashtext('${what}' || n)) % ${below})`;
const oneOf = (what: string, values: readonly string[]) =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[${dice(what, values.length)} + 1]`;

/**
 * Programs of every sort together: all states, hidden titles, titles that are the same but for their case, hosts that were
 * only asked, dates that are over, under way, to come, cancelled, overlapping and at the same moment as others', or none.
 */
export async function makeMixedPrograms(tx: EntityManager, now: string): Promise<void> {
  await tx.query('set local session_replication_role = replica');
  await tx.query(
    `insert into organization (id, regency_code, slug, kind, code, name, about, is_kim, is_communication_office, weave_first,
       weave_second, is_verified, name_verified, status, search_text, created_at, version)
     select ${hostId('n')}, r.code, 'tuan-rumah-' || n, 'group', 'TR' || n, 'Tuan Rumah ' || n, '', false, false, '#efe4cc',
            '#33507d', true, true, 'active', 'tuanruma' || n, $1::timestamptz, 1
       from place_region r, generate_series(1, ${HOSTS}) n`,
    [now],
  );
  await tx.query(
    `insert into program (id, regency_code, slug, title, purpose, indicator, kinds, state, owner_organization_id, online_url,
       contact_name, recurrence, dtstart, rdates, time_zone, duration_minutes, holiday_policy, historic_hosts, search_text,
       created_at, version)
     select ${id('mixed')}, r.code, 'campuran-' || n,
            ${oneOf('title', ['Rapat', 'rapat', 'RAPAT warga', 'Donor', 'Émas', 'émas', 'Bakti 10', 'Bakti 9', '100 pohon'])},
            '', '', array[${oneOf('kind', ['meeting', 'blood-drive', 'house-rehab'])}]
              || case when ${dice('second', 4)} = 0 then '{information}'::text[] else '{}' end,
            ${oneOf('state', ['active', 'active', 'active', 'active', 'paused', 'closed', 'cancelled', 'draft'])},
            ${hostId(`(${dice('owner', HOSTS)} + 1)`)}, 'https://example.org', '', '{}', '2026-01-01', '{}',
            'Asia/Jakarta', 120, 'ask', '{}',
            ${oneOf('word', ['donordara', 'rapat', 'rapatwarga', 'bakti', ''])} || ${oneOf('more', ['', 'pm', 'langka'])}, $1::timestamptz, 1
       from place_region r, generate_series(1, ${MIXED}) n`,
    [now],
  );
  await tx.query(
    `insert into program_host (program_id, organization_id, state, since, invited_by, version)
     select distinct on (1, 2) ${id('mixed')}, organization_id, state, $1::timestamptz, invited_by, 1
       from generate_series(1, ${MIXED}) n, lateral (
         select p.owner_organization_id as organization_id, 'owner' as state, null::uuid as invited_by, 0 as place
           from program p where p.id = ${id('mixed')}
         union all
         select ${hostId(`(${dice('other', HOSTS)} + 1)`)},
                ${oneOf('answer', ['accepted', 'accepted', 'invited', 'declined', 'left'])},
                ${hostId(`((${dice('other', HOSTS)} + 1) % ${HOSTS} + 1)`)}, 1) h
      where place = 0 or ${dice('joint', 2)} = 0
      order by 1, 2, place`,
    [now],
  );
  await tx.query(
    `insert into program_moderation (program_id, field, reason, since)
     select ${id('mixed')}, ${oneOf('field', ['title', 'title', 'purpose'])}, 'kata yang kasar', $1::timestamptz
       from generate_series(1, ${MIXED}) n where ${dice('hidden', 6)} = 0`,
    [now],
  );
  await tx.query(
    `insert into program_flag (id, program_id, flagged_by, reason, flagged_at, resolved_at, answer)
     select ${id('mixed-flag')}, ${id('mixed', `(${dice('flagged', MIXED)} + 1)`)}, ${hostId('1')}, 'lokasi belum berizin', $1::timestamptz,
            case when n % 3 = 0 then $1::timestamptz end, case when n % 3 = 0 then 'sudah' end
       from generate_series(1, 60) n`,
    [now],
  );
  await makeMixedDates(tx, now);
  await tx.query('set local session_replication_role = origin');
}

/** In steps of half a day around now, so that many fall on the same moment; some last for days. */
async function makeMixedDates(tx: EntityManager, now: string): Promise<void> {
  const date = (what: string, below: number) => `(abs(hashtext('${what}' || n || '/' || k)) % ${below})`;
  await tx.query(
    `insert into event (id, program_id, slug, recurrence_id, title, kinds, starts_local, ends_local, time_zone, starts_at,
       ends_at, online_url, status, cancel_reason, is_detached, needs_decision, sequence, is_reported, people_came,
       search_text, created_at, changed_at, version)
     select ${id('mixed-event', `n || '/' || k`)}, p.id, 'campuran-' || n || '-' || k, starts, p.title, p.kinds, starts, ends,
            'Asia/Jakarta', starts at time zone 'Asia/Jakarta', ends at time zone 'Asia/Jakarta', 'https://example.org', status,
            case when status = 'cancelled' then 'hujan' end, false, false, 0, reported, case when reported then 10 end, '',
            $1::timestamptz, $1::timestamptz, 1
       from generate_series(1, ${MIXED}) n
       join program p on p.id = ${id('mixed')}
       cross join lateral generate_series(1, ${dice('dates', 7)}) k
       cross join lateral (
         select ($1::timestamptz at time zone 'Asia/Jakarta')::date::timestamp
                  + (${date('when', 160)} - 100) * interval '12 hours' as starts) s
       cross join lateral (
         select starts + case when ${date('long', 5)} = 0 then interval '7 days' else interval '9 hours' end as ends) l
       cross join lateral (
         select case when p.state = 'draft' then 'draft' when ${date('off', 6)} = 0 then 'cancelled' else 'scheduled' end as status) t
       cross join lateral (
         select t.status = 'scheduled' and ends at time zone 'Asia/Jakarta' <= $1::timestamptz and ${date('told', 3)} > 0 as reported) r
      where not exists (
        select from generate_series(1, k - 1) earlier
         where abs(hashtext('when' || n || '/' || earlier)) % 160 = ${date('when', 160)})`,
    [now],
  );
}
