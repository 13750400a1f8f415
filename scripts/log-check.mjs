import fs from 'node:fs';

import { withClient } from './app-role.mjs';
import { givenNames, leakFinder, worthSeeking } from './find-leaks.mjs';

/** From where the journeys' browsers come, as a proxy says it: an address that nothing else in a log looks like. */
export const journeysNetwork = '203.0.113.77';

/** What the terminal is told of the demo when it starts: its sign-ins, which are nobody's. The log has none of it. */
const announced = /^\nGuyub is at .*(?:\n {2}\S+@\S+\.example .*)*/m;

/**
 * @typedef {import('./find-leaks.mjs').Secret} Secret
 * @typedef {{ payload: string, key: string | null, queue: string | null, error: string | null }} Job
 */

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
const keptKinds = ['name', 'given name', 'email', 'phone'];

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

/** What everybody reads, and a log may name. */
const publicTextsOf = `
  select concat_ws(' ', name, code, slug, about) as text from organization
  union all select concat_ws(' ', title, slug, purpose, indicator) from program
  union all select concat_ws(' ', title, slug) from event
  union all select concat_ws(' ', name, address) from place_venue
  union all select name from place_area
  union all select name from holiday`;

/** Keeps a copy of everything that a job is told or says, since jobs that are done are forgotten. */
export async function keepJobs(ownerUrl) {
  await withClient(ownerUrl, (owner) =>
    owner.query(`
      create table kept_job
        (at bigint generated always as identity, payload text not null, key text, queue text, error text);
      create function keep_job() returns trigger language plpgsql security definer set search_path = pg_catalog, public
      as $$ begin
        insert into public.kept_job (payload, key, queue, error) values (new.payload::text, new.key,
          (select queue_name from graphile_worker._private_job_queues where id = new.job_queue_id), new.last_error);
        return null;
      end $$;
      create trigger keep_job after insert or update of payload, key, last_error on graphile_worker._private_jobs
        for each row execute function keep_job()`),
  );
}

/**
 * Reads the whole log of the journeys, their jobs and every problem that was answered, for everything personal and secret
 * that the journeys saw or typed. One test of its own. Only all journeys together (`isWhole`) meet every kind of it.
 */
export async function checkLog({ ownerUrl, logFile, seenFile, isWhole }) {
  const what = 'e2e: nothing personal or secret in logs, jobs and problems';
  try {
    const { typed, problems } = readSeen(seenFile);
    const log = fs.readFileSync(logFile, 'utf8');
    const { kept, jobs } = await withClient(ownerUrl, async (owner) => {
      const people = (await owner.query(peopleOf)).rows;
      const names = people.filter(({ kind }) => kind === 'name').map(({ value }) => value);
      const publicTexts = (await owner.query(publicTextsOf)).rows.map(({ text }) => text);
      return {
        kept: [...people, ...givenNames(names, publicTexts)],
        jobs: (await owner.query('select payload, key, queue, error from kept_job')).rows,
      };
    });
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
 * @param {{ typed: Secret[], kept: Secret[], jobs: Job[], problems: { body: string, path: string }[], log: string,
 *   isWhole: boolean }} run
 * @returns {{ faults: string[], read: string }}
 */
export function judgeRun({ typed, kept, jobs, problems, log: whole, isWhole }) {
  const network = { kind: 'network address', value: journeysNetwork };
  const { sought, findLeaks } = leakFinder([...typed, ...kept, network]);
  const log = whole.replace(announced, (text) => text.replace(/[^\n]/g, ''));
  const lines = log.split('\n').filter((line) => line.startsWith('{'));
  const faults = [
    ...(isWhole ? findUnmet({ typed, kept }) : []),
    ...(isWhole && problems.length === 0 ? ['no problem was seen'] : []),
    ...(lines.length === 0 ? ['the log is empty'] : []),
    ...(jobs.length === 0 ? ['no job was seen'] : []),
    // the sizes of the demo's photos are made by jobs with keys, in every run
    ...(jobs.some(({ key }) => key !== null) ? [] : ['no key of a job was seen']),
    ...findLeaks(log).map(({ kind, line }) => `${kind} in line ${line} of the log`),
    ...jobs.flatMap((job) =>
      Object.entries(job).flatMap(([part, text]) =>
        findLeaks(text ?? '').map(({ kind }) => `${kind} in the ${part} of a job`),
      ),
    ),
    ...problems.flatMap(({ body, path }) =>
      findLeaks(body).map(({ kind }) => `${kind} in a problem of ${path}`),
    ),
  ];
  return {
    faults: [...new Set(faults)],
    read: `Read ${lines.length} lines of log, ${jobs.length} jobs and ${problems.length} problems for ${sought.length} values: ${countKinds(sought)}`,
  };
}

/**
 * One line each, as the journeys' browsers saw them (e2e/support/seen.ts). Where none signed in there is no file: nothing
 * was seen, which a whole run is not forgiven.
 */
export function readSeen(file) {
  const lines = (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')
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
