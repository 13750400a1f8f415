import type { EntityManager } from 'typeorm';

import { at, copy, id, insert, PROGRAMS, SHARE, SHARE_OF_MEMBERS } from './many.ts';

export async function makePrograms(
  tx: EntityManager,
  programId: string,
  ofOrganization: string,
): Promise<void> {
  const program = { id: id('part'), program_id: id('program', `n % ${PROGRAMS} + 1`) };
  await copy(
    tx,
    'program',
    `id = '${programId}'`,
    {
      id: id('program'),
      slug: `'program-' || n`,
      title: `'Program ' || n`,
      kinds: `case when n % 100 = 0 then '["house-rehab"]' else '["meeting"]' end::jsonb`,
      state: `case n % 50 when 1 then 'paused' when 2 then 'closed' when 3 then 'cancelled' when 4 then 'draft' else 'active' end`,
      search_text: `'program' || n || case when n % 97 = 0 then 'langka' else '' end`,
      owner_organization_id: ofOrganization,
    },
    PROGRAMS,
  );
  const of = `program_id = '${programId}'`;
  await insert(
    tx,
    'program_host',
    {
      program_id: id('program'),
      organization_id: ofOrganization,
      state: `'owner'`,
      since: at,
      version: '1',
    },
    PROGRAMS,
  );
  await copy(tx, 'program_partner', of, { ...program, organization_id: ofOrganization, state: `'declined'` });
  await copy(tx, 'program_flag', of, {
    ...program,
    resolved_at: `case when n % 200 = 0 then null else '2026-11-20T00:00:00Z' end`,
    answer: `case when n % 200 = 0 then null else 'sudah' end`,
  });
  await copy(tx, 'program_proposal', of, {
    ...program,
    state: `'withdrawn'`,
    answered_at: `'2026-11-20T00:00:00Z'`,
  });
  await insert(tx, 'program_history', {
    program_id: id('program', `n % ${PROGRAMS} + 1`),
    at,
    kind: `'created'`,
    params: `'{}'::jsonb`,
  });
  await insert(tx, 'program_activity', {
    id: id('program-activity'),
    program_id: id('program', `n % ${PROGRAMS} + 1`),
    position: `n / ${PROGRAMS}`,
    kind: `'meeting'`,
    title: `'Rapat ' || n`,
    unit: `'people'`,
  });
}

export async function makeEvents(tx: EntityManager, eventId: string, ofOrganization: string): Promise<void> {
  // four a day: two years that have been, and two to come
  const local = `timestamp '2024-11-01 02:00' + n * interval '6 hours'`;
  const reported = `n % 50 <> 0 and ${local} < '2026-11-20'`;
  await copy(tx, 'event', `id = '${eventId}'`, {
    id: id('event'),
    program_id: id('program', `n % ${PROGRAMS} + 1`),
    slug: `'event-' || n`,
    title: `'Kegiatan ' || n`,
    kinds: `case when n % 100 = 0 then '["house-rehab"]' else '["meeting"]' end::jsonb`,
    recurrence_id: local,
    starts_local: local,
    ends_local: `${local} + interval '2 hours'`,
    starts_at: `(${local}) at time zone 'Asia/Jakarta'`,
    ends_at: `(${local} + interval '2 hours') at time zone 'Asia/Jakarta'`,
    venue_id: id('venue'),
    area_code: `'33.10.' || lpad((n % 26 + 1)::text, 2, '0')`,
    is_reported: reported,
    people_came: `case when ${reported} then 10 end`,
    search_text: `'kegiatan' || n || case when n % 401 = 0 then 'langka' else '' end`,
  });
  await insert(tx, 'former_slug', {
    program_id: id('program', `n % ${PROGRAMS} + 1`),
    event_id: id('event'),
    slug: `'lama-' || n`,
  });
  await insert(tx, 'event_host', {
    event_id: id('event'),
    organization_id: ofOrganization,
    starts_at: `(${local}) at time zone 'Asia/Jakarta'`,
  });
  await insert(tx, 'activity', {
    id: id('activity'),
    // one belongs to the date that is looked at
    event_id: `case when n = 1 then '${eventId}'::uuid else ${id('event')} end`,
    position: 'case when n = 1 then 99 else 0 end',
    kind: `'meeting'`,
    title: `'Rapat'`,
    unit: `'people'`,
    result_amount: `case when ${reported} then 10 end`,
  });
  await insert(tx, 'event_report', {
    id: id('report'),
    event_id: id('event'),
    revision: '1',
    people_came: '10',
    note: `''`,
    handed_over: `'[]'::jsonb`,
    photos: `'[]'::jsonb`,
    correction_reason: `''`,
    filed_by: ofOrganization,
    filed_at: at,
  });
  await insert(tx, 'activity_result', { report_id: id('report'), activity_id: id('activity'), amount: '10' });
  await insert(tx, 'event_history', {
    event_id: id('event'),
    at,
    kind: `'edited'`,
    sequence: '1',
    reason: `''`,
  });
  await insert(tx, 'event_role', {
    id: id('event-role'),
    event_id: `case when n % ${SHARE} = 0 then '${eventId}'::uuid else ${id('event')} end`,
    // members of the host, as whoever helps must be
    account_id: id('account', `n * ${SHARE_OF_MEMBERS / SHARE}`),
    role: `'cashier'`,
    organization_id: ofOrganization,
    since: at,
  });
}
