import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { holidayFileSchema } from '@guyub/domain/holiday';
import { readAreas, regionFileSchema } from '@guyub/domain/place';
import { DataSource, type EntityManager } from 'typeorm';

import { HolidayFileStore } from './features/holiday/holiday-file.store.ts';
import { RegionFileStore } from './features/place/region-file.store.ts';
import { SystemClock, toTimestamp } from './platform/clock.ts';
import { ownFile } from './platform/own-file.ts';
import { StartError } from './platform/start-error.ts';

const ownRegionFile = fileURLToPath(ownFile('data/region.klaten.json'));

export interface ReferenceDataOptions {
  ownerUrl: string;
  regionFile: string | null;
  now?: Date;
}

/** Loads each file once per content, so that what people changed since is not undone at the next start. */
export async function loadReferenceData(options: ReferenceDataOptions): Promise<void> {
  const { regionPath, regionText, region } = await readRegion(options.regionFile);
  const beside = (file: string) => path.join(path.dirname(regionPath), file);
  const [areasText, holidaysText] = await Promise.all([
    readText(beside(region.files.areas)),
    readText(beside(region.files.holidays)),
  ]);

  const dataSource = new DataSource({ type: 'postgres', url: options.ownerUrl });
  await dataSource.initialize();
  try {
    const now = options.now ?? toTimestamp(new SystemClock().now());
    await loadOnce(dataSource, 'region', regionText + areasText, now, (tx) =>
      new RegionFileStore(tx).load(region, readAreas(areasText), now),
    );
    await loadOnce(dataSource, 'holidays', holidaysText, now, (tx) =>
      new HolidayFileStore(tx).load(holidayFileSchema.parse(JSON.parse(holidaysText))),
    );
  } finally {
    await dataSource.destroy();
  }
}

/** The regency's file, as it is configured. */
export async function readRegion(regionFile: string | null) {
  const regionPath = path.resolve(regionFile ?? ownRegionFile);
  const regionText = await readText(regionPath);
  return { regionPath, regionText, region: regionFileSchema.parse(JSON.parse(regionText)) };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new StartError('config-invalid', `The reference data file ${file} cannot be read.`);
  }
}

async function loadOnce(
  dataSource: DataSource,
  file: string,
  text: string,
  now: Date,
  load: (tx: EntityManager) => Promise<void>,
): Promise<void> {
  const hash = createHash('sha256').update(text).digest('hex');
  const [kept] = await dataSource.query<{ hash: string }[]>(
    'select hash from reference_load where file = $1',
    [file],
  );
  if (kept?.hash === hash) return;
  await dataSource.transaction(async (tx) => {
    await tx.query(
      `select set_config('guyub.actor', $1, true), set_config('guyub.operation', 'reference.load', true),
              set_config('guyub.request', 'migrate', true), set_config('guyub.now', $2, true)`,
      [JSON.stringify({ kind: 'system', id: `reference:${file}` }), now.toISOString()],
    );
    await load(tx);
    await tx.query(
      `insert into reference_load (file, hash, loaded_at) values ($1, $2, $3)
       on conflict (file) do update set hash = excluded.hash, loaded_at = excluded.loaded_at`,
      [file, hash, now],
    );
  });
}
