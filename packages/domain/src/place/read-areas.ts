import { areaLabel, areaLevelOf } from './area.ts';
import type { AreaView } from './place.schema.ts';
import { type AreaRecord, areaRecordSchema } from './region-file.schema.ts';

function toRecord(line: string): AreaRecord {
  const [code, , type, name, parentCode] = line.split(',');
  return areaRecordSchema.parse({ code, type, name, parentCode });
}

/** Reads an areas file (code, level, type, name, parent_code) into districts and villages with their labels. */
export function readAreas(csv: string): AreaView[] {
  const records = csv
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map(toRecord);
  const districts = new Map(
    records.filter((record) => record.type === 'kecamatan').map((record) => [record.code, record.name]),
  );
  return records.flatMap(({ code, type, name, parentCode }) => {
    const level = areaLevelOf(code);
    if (level === null || type === 'kabupaten' || type === 'kota') return [];
    const district = level === 'village' ? districts.get(parentCode) : null;
    if (district === undefined) throw new RangeError(`${code} ${name} lies in no known district`);
    return [{ code, level, type, name, parentCode, label: areaLabel(name, district) }];
  });
}
