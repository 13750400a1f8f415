import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface PhotoDrafts extends DBSchema {
  photo: { key: string; value: { id: string; picture: Blob } };
}

let opened: Promise<IDBPDatabase<PhotoDrafts>> | null = null;

function open(): Promise<IDBPDatabase<PhotoDrafts>> | null {
  if (typeof indexedDB === 'undefined') return null;
  opened ??= openDB<PhotoDrafts>('guyub-reports', 1, {
    upgrade: (database) => void database.createObjectStore('photo', { keyPath: 'id' }),
  });
  return opened;
}

/** Keeps a picture on the phone until it is sent. Without room for it, it lives as long as the page does. */
export async function keepPicture(id: string, picture: Blob): Promise<void> {
  await open()
    ?.then((database) => database.put('photo', { id, picture }))
    .catch(() => undefined);
}

export async function readPicture(id: string): Promise<Blob | null> {
  const kept = await open()
    ?.then((database) => database.get('photo', id))
    .catch(() => undefined);
  return kept?.picture ?? null;
}

export async function dropPicture(id: string): Promise<void> {
  await open()
    ?.then((database) => database.delete('photo', id))
    .catch(() => undefined);
}
