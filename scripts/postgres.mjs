import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Fault, speaksOfFullDisk } from './fault.mjs';
import { freePort } from './free-port.mjs';
import { accountFor, canReach, giveTo } from './postgres-account.mjs';
import { findBinaries, openFolder } from './postgres-binaries.mjs';

/** Where data and programs go when root starts from a folder that no other account may enter. */
const elsewhere = '/var/lib/guyub';
const patienceMs = 15_000;
const throwaway = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the PostgreSQL that comes with the packages, on a port of its own on the loopback address, with its data,
 * password and log in `home`. The caller holds the lock of `home`: a living server of this folder is then an orphan
 * of a killed start, and is taken over.
 *
 * @param {{ root: string, home: string, port?: number, isThrowaway?: boolean }} options
 * `isThrowaway`: no fsync, for tests. `port`: where it was before, when it is started again under a living pool.
 */
export async function startPostgres({ root, home, port: wantedPort, isThrowaway = false }) {
  fs.mkdirSync(home, { recursive: true });
  const { dataDir, account } = placeFor(fs.realpathSync(home));
  const bin = findBinaries({ root, elsewhere, account });
  const options = {
    ...account,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    cwd: path.parse(dataDir).root,
  };
  const password = keptPassword(path.join(home, 'owner-password'));
  if (!fs.existsSync(dataDir)) makeData({ bin, options, dataDir, account, password, isThrowaway });
  requireSameVersion({ bin, options, dataDir });

  const log = path.join(home, 'postgres.log');
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    // a broken rule would otherwise be logged with the row that broke it
    'log_error_verbosity=terse',
    // nor is every reading that is ended, because its caller left, worth its whole text
    'log_min_error_statement=panic',
    ...(isThrowaway ? throwaway : []),
  ];
  const launch = (port) => {
    // anew, so that one of an older version, which others could read, does not stay so
    fs.rmSync(log, { force: true });
    const output = fs.openSync(log, 'ax', 0o600);
    const given = ['-D', dataDir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
    // detached: Ctrl-C is for us, and we stop PostgreSQL after the last request has been answered
    const child = spawn(bin('postgres'), given, {
      ...options,
      stdio: ['ignore', output, output],
      detached: true,
    });
    fs.closeSync(output);
    return child;
  };
  const { pid, port } =
    (await livingServer(dataDir)) ?? (await launchPatiently({ launch, dataDir, log, wantedPort }));

  return {
    port,
    dataDir,
    /** the address for the owner of everything in it */
    url: (database) => `postgres://guyub_owner:${password}@127.0.0.1:${port}/${database}`,
    isAlive: () => isRunning(pid),
    async stop() {
      if (!isRunning(pid)) return;
      const stopping = spawn(bin('pg_ctl'), ['stop', '-D', dataDir, '-m', 'fast', '-w', '-t', '60'], {
        ...options,
        stdio: 'ignore',
      });
      await new Promise((resolve) => stopping.once('error', resolve).once('exit', resolve));
    },
    /** for throwaway servers: also what root had to put elsewhere */
    removeData() {
      fs.rmSync(dataDir, { recursive: true, force: true });
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The data folder, and who PostgreSQL runs as. */
function placeFor(home) {
  const usual = path.join(home, 'postgres');
  const account = accountFor(usual);
  if (canReach(home, account)) return { dataDir: usual, account };
  const folder = createHash('sha256').update(usual).digest('hex').slice(0, 16);
  const dataDir = path.join(elsewhere, `data-${folder}`);
  openFolder(elsewhere);
  return { dataDir, account: accountFor(dataDir) };
}

/** A secret made at the first start and kept beside the data, for its owner's eyes only. */
export function keptPassword(file) {
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, password, { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
  return password;
}

/** initdb works in a folder beside, so that one that was killed halfway is never taken for data. */
function makeData({ bin, options, dataDir, account, password, isThrowaway }) {
  const draft = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  giveTo(draft, account);
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(passwordFile, account);
  try {
    const result = spawnSync(
      bin('initdb'),
      [
        '-D',
        draft,
        '-U',
        'guyub_owner',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
      ]
        .concat(['--locale-provider=builtin', '--builtin-locale=C.UTF-8'])
        .concat(isThrowaway ? ['--no-sync'] : []),
      { ...options, encoding: 'utf8' },
    );
    if (result.error) throw new Fault(`PostgreSQL could not be run here: ${result.error.message}.`);
    if (result.status !== 0) throw troubleIn(result.stderr, 'PostgreSQL could not make its data folder');
    fs.renameSync(draft, dataDir);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

function requireSameVersion({ bin, options, dataDir }) {
  const kept = fs.readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim();
  const ran = spawnSync(bin('postgres'), ['--version'], { ...options, encoding: 'utf8' });
  const ours = /\) (\d+)/.exec(ran.stdout ?? '')?.[1];
  if (ran.error || !ours)
    throw new Fault(`PostgreSQL could not be run here: ${ran.error?.message ?? ran.stderr}.`);
  if (kept !== ours) {
    throw new Fault(
      `The data in ${dataDir} is of PostgreSQL ${kept}, and this is ${ours}. See "Upgrade" in docs/operations.md.`,
    );
  }
}

/** What postmaster.pid says: process, folder, port and state of the server that wrote it. */
function readPidFile(dataDir) {
  try {
    const lines = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return {
      pid: Number(lines[0]),
      folder: lines[1],
      port: Number(lines[3]),
      state: (lines[7] ?? '').trim(),
    };
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** A server of this very folder that runs and answers, or null. */
async function livingServer(dataDir) {
  const said = readPidFile(dataDir);
  if (!said || !isRunning(said.pid) || !isPostgres(said.pid)) return null;
  if (said.folder !== dataDir) {
    throw new Fault(
      `The data in ${dataDir} seems to be a copy of ${said.folder}, whose server still runs (process ${said.pid}). Stop that one first.`,
    );
  }
  return said.state === 'ready' && (await answers(said.port)) ? said : null;
}

/** After a kill -9 the children of the old server live for about a second; until they are gone it cannot start. */
async function launchPatiently({ launch, dataDir, log, wantedPort }) {
  let port = wantedPort ?? (await freePort());
  for (let waitedMs = 0; ; waitedMs += 250) {
    if (await becomesReady(launch(port), dataDir, port)) return readPidFile(dataDir);
    const said = fs.readFileSync(log, 'utf8');
    if (/could not bind|could not create any TCP\/IP sockets/.test(said) && wantedPort === undefined)
      port = await freePort();
    else if (!/postmaster\.pid|shared memory|^$/.test(said) || waitedMs > patienceMs) {
      throw troubleIn(said, `PostgreSQL did not start (see ${log})`);
    }
    const old = readPidFile(dataDir);
    // the machine was restarted, and another program has the old server's number now
    if (old && old.folder === dataDir && isRunning(old.pid) && !isPostgres(old.pid)) {
      fs.rmSync(path.join(dataDir, 'postmaster.pid'));
    }
    await pause(250);
  }
}

async function becomesReady(child, dataDir, port) {
  let hasEnded = false;
  child.once('exit', () => (hasEnded = true));
  child.once('error', () => (hasEnded = true));
  child.unref();
  while (!hasEnded) {
    const said = readPidFile(dataDir);
    if (said?.pid === child.pid && said.state === 'ready' && (await answers(port))) return true;
    await pause(10);
  }
  return false;
}

function troubleIn(output, what) {
  if (speaksOfFullDisk(output))
    return new Fault('The disk is full. Free some space and start again; nothing that was saved is lost.');
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|error:/.test(line));
  return new Fault(`${what}: ${(lines[0] ?? output.trim().split('\n').at(-1) ?? '').trim()}`);
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Ended, but not yet collected by whatever is process 1 here (an orphan's parent). */
function isZombie(pid) {
  try {
    return /\) Z/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function isPostgres(pid) {
  if (process.platform === 'win32') return true;
  if (fs.existsSync('/proc/self/cmdline')) {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
    } catch {
      return false;
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(
    'postgres',
  );
}

/** Whether a PostgreSQL answers there: it replies to an SSLRequest, which a dying server or a stranger does not. */
function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () =>
      socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])),
    );
    let isServer = false;
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('data', (chunk) => {
      isServer = chunk.length === 1 && 'SN'.includes(chunk.toString());
      socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(isServer));
  });
}
