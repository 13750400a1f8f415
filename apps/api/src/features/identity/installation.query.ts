import type { EntityManager } from 'typeorm';

/** How this installation calls itself, and its wall clock. */
export interface Installation {
  name: string;
  timeZone: string;
}

export async function readInstallation(tx: Pick<EntityManager, 'query'>): Promise<Installation> {
  const [region] = await tx.query<{ name: string; timeZone: string }[]>(
    'select name, time_zone as "timeZone" from place_region order by code limit 1',
  );
  return { name: region ? `Guyub ${region.name}` : 'Guyub', timeZone: region?.timeZone ?? 'UTC' };
}
