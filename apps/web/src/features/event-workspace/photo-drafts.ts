import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface PhotoDrafts extends DBSchema {
  photo: { key: string; value: { id: string; picture: Blob } };
}

type Database = IDBPDatabase<PhotoDrafts>;

/** One go at the phone's store: opened, used, closed. Null where there is none, or no room in it. */
async function withStore<Answer>(use: (database: Database) => Promise<Answer>): Promise<Answer | null> {
  if (typeof indexedDB === 'undefined') return null;
  try {
    const database = await openDB<PhotoDrafts>('guyub-reports', 1, {
      upgrade: (fresh) => void fresh.createObjectStore('photo', { keyPath: 'id' }),
    });
    try {
      return await use(database);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

/** Keeps a picture on the phone until it is sent. Without room for it, it lives as long as the page does. */
export const keepPicture = (id: string, picture: Blob): Promise<unknown> =>
  withStore((database) => database.put('photo', { id, picture }));

export const readPicture = async (id: string): Promise<Blob | null> =>
  (await withStore((database) => database.get('photo', id)))?.picture ?? null;

export const dropPicture = (id: string): Promise<unknown> =>
  withStore((database) => database.delete('photo', id));
