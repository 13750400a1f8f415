import fs from 'node:fs';

import { withClient } from './app-role.mjs';

/** From where the journeys' browsers come, as a proxy says it: an address that nothing else in a log looks like. */
export const journeysNetwork = '203.0.113.77';

/** What an error of the driver or of TypeORM carries beside its message: statements, their values, rows in words. */
const statementFields = new Set(['parameters', 'query', 'driverError', 'detail', 'where', 'internalQuery']);

/** What the terminal is told of the demo when it starts: its sign-ins, which are nobody's. The log has none of it. */
const announced = /^\nGuyub is at .*(?:\n {2}\S+@\S+\.example .*)*/m;

/**
 * @typedef {{ kind: string, value: string }} Secret what must stand nowhere, and what it is
 * @typedef {{ kind: string, line: number }} Leak never the value itself, or the report would be the next leak
 */

/**
 * Reads a text for what must not stand in it.
 *
 * @param {string} text
 * @param {readonly Secret[]} secrets
 * @returns {Leak[]}
 */
export function findLeaks(text, secrets) {
  const sought = secrets.flatMap(patternsOf);
  return text.split('\n').flatMap((content, index) => {
    const line = index + 1;
    const found = new Set(sought.filter(({ pattern }) => pattern.test(content)).map(({ kind }) => kind));
    if (hasStatement(content)) found.add('a statement or its values');
    return [...found].map((kind) => ({ kind, line }));
  });
}

/** A value as it is, as it stands in an address, and a phone number however it is written. */
function patternsOf({ kind, value }) {
  const escape = (plain) => plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = (plain) => new RegExp(`(?<![\\p{L}\\p{N}])${escape(plain)}(?![\\p{L}\\p{N}])`, 'iu');
  if (kind === 'phone') {
    const digits = value.replace(/\D/g, '').replace(/^(62|0)/, '');
    return [{ kind, pattern: new RegExp([...digits].join('[ .()-]*')) }];
  }
  return [...new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])].map(
    (written) => ({
      kind,
      pattern: whole(written),
    }),
  );
}

function hasStatement(line) {
  if (/-- PARAMETERS|\bPARAMETERS:/.test(line)) return true;
  if (!line.startsWith('{')) return false;
  try {
    return holdsField(JSON.parse(line));
  } catch {
    return false;
  }
}

const holdsField = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, inner]) => statementFields.has(key) || holdsField(inner));

/** What the whole of the journeys must have typed or seen: a list without them would find nothing, and pass. */
const typedKinds = [
  'name',
  'email',
  'phone',
  'password',
  'code',
  'app key',
  'recovery code',
  'session token',
  'link token',
];
/** What the database must know of its people besides. */
const keptKinds = ['name', 'email', 'phone'];

/**
 * The kinds of secrets that a run never met.
 *
 * @param {{ typed: readonly Secret[], kept: readonly Secret[] }} met by the browsers; in the database
 * @returns {string[]}
 */
function findUnmet({ typed, kept }) {
  const lacking = (kinds, secrets) => {
    const there = new Set(worthSeeking(secrets).map(({ kind }) => kind));
    return kinds.filter((kind) => !there.has(kind));
  };
  return [
    ...lacking(typedKinds, typed).map((kind) => `no ${kind} was typed or seen`),
    ...lacking(keptKinds, kept).map((kind) => `no ${kind} is in the database`),
  ];
}

/** What people of the database are called and where they are reached, typed in by whatever journey. */
const peopleOf = `
  select 'name' as kind, name as value from person
  union select 'name', name from member_invitation
  union select 'name', name from organization_contact
  union select 'name', contact_name from program where contact_name <> ''
  union select 'email', email from account where email is not null
  union select 'email', email from organization_contact
  union select 'email', recipient from message
  union select 'email', contact from signed_link where contact_kind = 'email'
  union select 'phone', contact from signed_link where contact_kind = 'phone'
  union select 'phone', phone from account where phone is not null`;

/** Keeps a copy of everything that a job is told, since jobs that are done are forgotten. */
export async function keepJobs(ownerUrl) {
  await withClient(ownerUrl, (owner) =>
    owner.query(`
      create table kept_job (at bigint generated always as identity, payload text not null);
      create function keep_job() returns trigger language plpgsql security definer set search_path = pg_catalog, public
      as $$ begin insert into public.kept_job (payload) values (new.payload::text); return null; end $$;
      create trigger keep_job after insert or update of payload on graphile_worker._private_jobs
        for each row execute function keep_job()`),
  );
}

/**
 * Reads the whole log of the journeys, the payloads of their jobs and every problem that was answered, for everything
 * personal and secret that the journeys saw or typed. One test of its own. Only all journeys together (`isWhole`) meet
 * every kind of it.
 */
export async function checkLog({ ownerUrl, logFile, seenFile, isWhole }) {
  const what = 'e2e: nothing personal or secret in logs, jobs and problems';
  try {
    const { typed, problems } = readSeen(seenFile);
    const { kept, jobs } = await withClient(ownerUrl, async (owner) => ({
      kept: (await owner.query(peopleOf)).rows,
      jobs: (
        await owner.query(
          `select payload from kept_job union all
           select coalesce(last_error, '') from graphile_worker._private_jobs`,
        )
      ).rows.map(({ payload }) => payload),
    }));
    const log = fs.readFileSync(logFile, 'utf8');
    const { faults, read } = judgeRun({ typed, kept, jobs, problems, log, isWhole });
    console.log(read);
    const failed = faults.slice(0, 30).map((fault) => `${what}: ${fault}`);
    return { passed: failed.length === 0 ? 1 : 0, failed };
  } catch (error) {
    return { passed: 0, failed: [`${what}: ${error.message}`] };
  }
}

/**
 * What is wrong with a run, and what was read of it.
 *
 * @param {{ typed: Secret[], kept: Secret[], jobs: string[], problems: { body: string, path: string }[], log: string,
 *   isWhole: boolean }} run
 * @returns {{ faults: string[], read: string }}
 */
export function judgeRun({ typed, kept, jobs, problems, log: whole, isWhole }) {
  const all = worthSeeking([...typed, ...kept, { kind: 'network address', value: journeysNetwork }]);
  const log = whole.replace(announced, (text) => text.replace(/[^\n]/g, ''));
  const lines = log.split('\n').filter((line) => line.startsWith('{'));
  const faults = [
    ...(isWhole ? findUnmet({ typed, kept }) : []),
    ...(isWhole && problems.length === 0 ? ['no problem was seen'] : []),
    ...(lines.length === 0 ? ['the log is empty'] : []),
    ...(jobs.length === 0 ? ['no job was seen'] : []),
    ...findLeaks(log, all).map(({ kind, line }) => `${kind} in line ${line} of the log`),
    ...jobs.flatMap((payload) => findLeaks(payload, all).map(({ kind }) => `${kind} in a job`)),
    ...problems.flatMap(({ body, path }) =>
      findLeaks(body, all).map(({ kind }) => `${kind} in a problem of ${path}`),
    ),
  ];
  return {
    faults: [...new Set(faults)],
    read: `Read ${lines.length} lines of log, ${jobs.length} jobs and ${problems.length} problems for ${all.length} values: ${countKinds(all)}`,
  };
}

/** One line each, as the journeys' browsers saw them (e2e/support/seen.ts). */
function readSeen(file) {
  const lines = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return {
    typed: lines.filter(({ kind }) => kind !== 'problem'),
    problems: lines.filter(({ kind }) => kind === 'problem'),
  };
}

/** "3 name, 2 phone": so that a reader sees what was looked for. */
function countKinds(secrets) {
  const counts = new Map();
  for (const { kind } of secrets) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
}

/** Each once; what is shorter than three letters stands in any text. */
function worthSeeking(secrets) {
  const byValue = new Map(secrets.map(({ kind, value }) => [value.trim(), kind]));
  return [...byValue].filter(([value]) => value.length >= 3).map(([value, kind]) => ({ kind, value }));
}
