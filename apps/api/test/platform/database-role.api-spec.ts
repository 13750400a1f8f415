import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

/** What the application may do with the platform's own tables and those of the slices below identity. */
const expected: Readonly<Record<string, string>> = {
  audit_entry: 'SELECT',
  holiday: 'DELETE INSERT SELECT UPDATE',
  holiday_ramadan: 'INSERT SELECT UPDATE',
  holiday_year: 'INSERT SELECT UPDATE',
  migration: 'SELECT',
  person_key: '',
  place_area: 'SELECT',
  place_region: 'SELECT',
  place_venue: 'INSERT SELECT UPDATE',
  reference_load: '',
  request_once: 'DELETE INSERT SELECT',
  setting_value: 'INSERT SELECT',
  stored_file: 'DELETE INSERT SELECT',
  stored_file_variant: 'INSERT SELECT',
};

/** Histories are traces themselves; the others hold counters, pictures made from what is traced, or secrets whose owner's row is. */
const untraced = [
  'account_presence',
  'ended_session_token',
  'event_history',
  'known_address',
  'known_device',
  'poster',
  'program_history',
  'request_once',
  'session_token',
  'stored_file_variant',
  'wrong_try',
  'write_count',
];

describe("the application's database role", () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());

  const refusal = async (sql: string): Promise<string> => {
    try {
      await api.appDb.query(sql);
      return 'allowed';
    } catch (error) {
      return String((error as { driverError?: { code?: string } }).driverError?.code);
    }
  };

  it('is nobody special', async () => {
    const [role] = await api.db.query(`select * from pg_roles where rolname = 'guyub_app'`);
    expect(role).toMatchObject({
      rolsuper: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      rolbypassrls: false,
    });
  });

  it('owns nothing', async () => {
    const owned = await api.db.query(
      `select relname from pg_class where relowner = 'guyub_app'::regrole
       union all select proname from pg_proc where proowner = 'guyub_app'::regrole
       union all select nspname from pg_namespace where nspowner = 'guyub_app'::regrole`,
    );
    expect(owned).toEqual([]);
  });

  it.each(Object.entries(expected))('may do with %s just: %s', async (table, rights) => {
    const [row] = await api.db.query<{ rights: string }[]>(
      `select coalesce(string_agg(privilege_type, ' ' order by privilege_type), '') as rights
         from information_schema.role_table_grants
        where grantee = 'guyub_app' and table_schema = 'public' and table_name = $1`,
      [table],
    );
    expect(row?.rights).toBe(rights);
  });

  it('may nowhere empty a table, watch it by triggers, or refer to it', async () => {
    const grants = await api.db.query(
      `select table_name from information_schema.role_table_grants
        where grantee in ('guyub_app', 'PUBLIC') and table_schema = 'public'
          and privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')`,
    );
    expect(grants).toEqual([]);
  });

  it('may only add to what is append-only', async () => {
    const grants = await api.db.query(
      `select grants.table_name from information_schema.role_column_grants grants
         join pg_trigger on tgrelid = grants.table_name::regclass and tgname = 'append_only'
        where grants.grantee = 'guyub_app' and grants.table_schema = 'public'
          and grants.privilege_type not in ('SELECT', 'INSERT')`,
    );
    expect(grants).toEqual([]);
  });

  it('cannot put a table of its own before those that the owner’s functions read', async () => {
    const open = await api.db.query(
      `select proname from pg_proc
        where pronamespace = 'public'::regnamespace and prosecdef
          and not 'search_path=pg_catalog, public, pg_temp' = any (coalesce(proconfig, '{}'))`,
    );
    expect(open).toEqual([]);
  });

  it('leaves a trace wherever it writes, but where the trace is the table, or the row a counter', async () => {
    const rows = await api.db.query<{ name: string }[]>(
      `select distinct grants.table_name as name from information_schema.role_table_grants grants
        where grants.grantee = 'guyub_app' and grants.table_schema = 'public' and grants.privilege_type = 'INSERT'
          and not exists (select from pg_trigger
                           where tgrelid = grants.table_name::regclass and tgname = 'audit')
        order by 1`,
    );
    expect(rows.map(({ name }) => name).filter((name) => !untraced.includes(name))).toEqual([]);
  });

  it.each([
    ['make a table', 'create table mine (id int)'],
    ['drop one', 'drop table place_venue'],
    ['switch a trigger off', 'alter table place_venue disable trigger all'],
    ['pose as a replica, which triggers leave alone', `set session_replication_role = replica`],
    ['become the owner', 'set role guyub_owner'],
    [
      'let the audit tell what never was',
      `create temp table mine (id text); create trigger audit after insert on mine
         for each row execute function write_audit('{}', '', 'id')`,
    ],
    ['write the audit', `insert into audit_entry (table_name) values ('x')`],
    ['change the audit', `update audit_entry set actor_id = 'x'`],
    ['delete from the audit', 'delete from audit_entry'],
    ['empty the audit', 'truncate audit_entry'],
    ['read the keys of persons', 'select * from person_key'],
    ['make the key of a person', `select person_key_of('${uuid()}')`],
    ['change an area', `update place_area set name = 'x'`],
    ['rewrite a setting', `update setting_value set value = '1'`],
    ['empty the venues', 'truncate place_venue'],
    ['forget a migration', 'delete from migration'],
  ])('may not %s', async (_what, sql) => {
    expect(await refusal(sql)).toBe('42501');
  });

  it.each([
    ['audit_entry', 'actor_id'],
    ['setting_value', 'source'],
  ])('%s is append-only even for the owner', async (table, column) => {
    await api.asSystem((tx) =>
      tx.query(
        `insert into setting_value values (gen_random_uuid(), 'k', '1', '2026-01-01', 's', '', gen_random_uuid(), $1)`,
        [new Date(0)],
      ),
    );
    for (const sql of [`update ${table} set ${column} = 'x'`, `delete from ${table}`, `truncate ${table}`])
      await expect(api.db.query(sql)).rejects.toThrow('append-only');
  });
});
