import type { EntityManager } from 'typeorm';

/** So many rows that a scan of them is dearer than an index. */
export const MANY = 6_000;
export const ACCOUNTS = 20_000;
export const ORGANIZATIONS = 3_000;
export const PROGRAMS = 3_000;
/** One row in so many belongs to the one organization, account or date that is looked at. */
export const SHARE = 100;
export const SHARE_OF_MEMBERS = 500;
/** No group hosts more of a regency's programs. */
export const SHARE_OF_PROGRAMS = 500;

/** The same UUID, of version 4, for the same thing. */
export const id = (of: string, n = 'n') =>
  `overlay(overlay(md5('${of}' || (${n})) placing '4' from 13) placing '8' from 17)::uuid`;
export const someOrganization = id('organization', `n % ${ORGANIZATIONS} + 1`);
/** a row's place in time: new ones first */
export const at = `(timestamptz '2026-11-20T00:00Z' - n * interval '7 minutes')`;

export const insert = (tx: EntityManager, table: string, columns: Record<string, string>, count = MANY) =>
  tx.query(
    `insert into ${table} (${Object.keys(columns).join(', ')})
     select ${Object.values(columns).join(', ')} from generate_series(1, ${count}) n`,
  );

/** A row that there is, so many times, with other values in some columns. */
export const copy = (
  tx: EntityManager,
  table: string,
  from: string,
  columns: Record<string, string>,
  count = MANY,
) =>
  tx.query(
    `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(r) || jsonb_build_object(${Object.entries(
      columns,
    )
      .map(([name, value]) => `'${name}', ${value}`)
      .join(
        ', ',
      )}))).* from (select * from ${table} where ${from} limit 1) r, generate_series(1, ${count}) n`,
  );
