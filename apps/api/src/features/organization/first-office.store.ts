import type { EntityManager } from 'typeorm';

/** One process at a time makes the first office. */
const FIRST_OFFICE_LOCK = 7_205_532;

export class FirstOfficeStore {
  constructor(private readonly tx: EntityManager) {}

  /** The communication office, and whether anybody was ever in it; null when there is none yet. */
  async lockOffice(): Promise<{ id: string; hasMembers: boolean } | null> {
    await this.tx.query('select pg_advisory_xact_lock($1)', [FIRST_OFFICE_LOCK]);
    const [found] = await this.tx.query<{ id: string; hasMembers: boolean }[]>(
      `select o.id, exists (select from membership m where m.organization_id = o.id) as "hasMembers"
         from organization o where o.is_communication_office`,
    );
    return found ?? null;
  }

  async listOpenInvitations(organizationId: string): Promise<string[]> {
    const rows = await this.tx.query<{ id: string }[]>(
      `select id from member_invitation where organization_id = $1 and state = 'open'`,
      [organizationId],
    );
    return rows.map(({ id }) => id);
  }
}
