import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Locks a folder for the life of this process. Whoever holds the lock answers on a loopback port with the word that
 * the file names; a holder that was killed answers nothing, so its lock counts no more, whoever has its process id now.
 *
 * Returns a function that releases, or null while somebody else holds it.
 */
export async function lockFolder(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const word = randomUUID();
  const server = net.createServer((socket) => socket.on('error', () => {}).end(word));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const ours = JSON.stringify({ port: server.address().port, word });

  for (let attempt = 0; attempt < 5; attempt++) {
    if (writeNew(file, ours)) {
      return () => {
        server.close();
        if (readLock(file)?.word === word) fs.rmSync(file, { force: true });
      };
    }
    const theirs = readLock(file);
    if (theirs && (await isHeld(theirs))) break;
    setAside(file, theirs);
  }
  server.close();
  return null;
}

/** Waits for a lock that is held only for a while, as during a build. `onWait` is called once if it must wait. */
export async function waitForLock(file, onWait) {
  for (let hasSaid = false; ; await pause(300)) {
    const release = await lockFolder(file);
    if (release) return release;
    if (!hasSaid) onWait();
    hasSaid = true;
  }
}

/** The file appears whole or not at all: it is written beside and then linked. */
function writeNew(file, content) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, content);
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function readLock(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isHeld({ port, word }) {
  return new Promise((resolve) => {
    let said = '';
    const socket = net.connect(port, '127.0.0.1');
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => (said += chunk));
    socket.on('error', () => {});
    socket.on('close', () => resolve(said === word));
  });
}

/** Takes a dead lock away, unless a third start was quicker and has put its own there. */
function setAside(file, dead) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    fs.renameSync(file, aside);
    if (readLock(aside)?.word !== dead?.word) fs.linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}
