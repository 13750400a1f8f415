import type { EntityManager } from 'typeorm';

import { id, insert } from './many.ts';

/** Names and contacts that hold the signs which patterns read as their own; every second person has a second factor. */
export async function makeMixedPeople(tx: EntityManager): Promise<void> {
  await tx.query('set local session_replication_role = replica');
  const at = `timestamptz '2026-11-20T00:00Z'`;
  const people = {
    id: id('mixed-person'),
    name: `(array['Warga ', '100% Warga ', 'a_b ', 'back\\slash ', 'WARGA '])[n % 5 + 1] || n % 7`,
    created_at: at,
    version: '1',
  };
  await insert(tx, 'person', people, 40);
  const accounts = {
    id: id('mixed-account'),
    person_id: id('mixed-person'),
    email: `case when n % 3 > 0 then 'b' || n || '_b@example.org' end`,
    phone: `case when n % 3 < 2 then '+62812' || 1000000 + n end`,
    password_hash: `'$argon2id$'`,
    locale: `'id'`,
    rights_version: '1',
    created_at: at,
    version: '1',
  };
  await insert(tx, 'account', accounts, 40);
  const factors = {
    id: id('mixed-factor'),
    account_id: id('mixed-account', 'n * 2'),
    kind: `'totp'`,
    name: `'HP'`,
    secret: `''`,
    last_step: '1',
    added_at: at,
  };
  await insert(tx, 'second_factor', factors, 20);
  await tx.query('set local session_replication_role = origin');
}

/** Some days of the trail, several entries of one moment. */
export const makeMixedTrail = (tx: EntityManager): Promise<unknown> =>
  insert(
    tx,
    'audit_entry',
    {
      at: `timestamptz '2026-11-20T00:00Z' + n / 3 * interval '97 minutes'`,
      actor_kind: `'system'`,
      actor_id: `'test'`,
      operation: `(array['event.change', 'event.cancel', 'program.edit'])[n % 3 + 1]`,
      request_id: `'test'`,
      action: `'update'`,
      table_name: `'event'`,
      row_id: 'n::text',
      changes: `'{}'::jsonb`,
    },
    150,
  );
