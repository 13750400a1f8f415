import type { EventRole } from '@guyub/domain/identity';
import type { EntityManager } from 'typeorm';

export interface NewEventRole {
  id: string;
  eventId: string;
  accountId: string;
  role: EventRole;
  organizationId: string;
}

/** Who helps at one date, in which role, for writing. */
/** A role is held as a member of one of the hosts: it rests once that has ended. */
export const isStillMember = (role: string): string => `exists (
  select from event d
  join program_host h on h.program_id = d.program_id and h.state in ('owner', 'accepted')
  join membership m on m.organization_id = h.organization_id and m.account_id = ${role}.account_id and m.ended_at is null
  where d.id = ${role}.event_id)`;

export class EventRoleStore {
  constructor(
    private readonly tx: EntityManager,
    private readonly now: Date,
  ) {}

  async lockDate(eventId: string): Promise<{ programId: string; isOpen: boolean } | null> {
    const [date] = await this.tx.query<{ programId: string; isOpen: boolean }[]>(
      `select program_id as "programId", status <> 'cancelled' and ends_at > $2 as "isOpen"
       from event where id = $1 for update`,
      [eventId, this.now],
    );
    return date ?? null;
  }

  /** A member of one of the program's hosts. */
  async isHostMember(programId: string, accountId: string): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>(
      `select from program_host h
       join membership m on m.organization_id = h.organization_id and m.ended_at is null
       where h.program_id = $1 and h.state in ('owner', 'accepted') and m.account_id = $2`,
      [programId, accountId],
    );
    return rows.length > 0;
  }

  /** Giving a role that is held already is the same success, and answers with the id that it is held under. */
  async addRole({ id, eventId, accountId, role, organizationId }: NewEventRole): Promise<string> {
    await this.tx.query(
      `insert into event_role (id, event_id, account_id, role, organization_id, since, ended_at)
       values ($1, $2, $3, $4, $5, $6, null)
       on conflict (event_id, account_id, role) where ended_at is null do nothing`,
      [id, eventId, accountId, role, organizationId, this.now],
    );
    const [held] = await this.tx.query<{ id: string }[]>(
      'select id from event_role where event_id = $1 and account_id = $2 and role = $3 and ended_at is null',
      [eventId, accountId, role],
    );
    return held?.id ?? id;
  }

  async endRole(eventId: string, roleId: string): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>('select from event_role where id = $1 and event_id = $2', [
      roleId,
      eventId,
    ]);
    await this.tx.query('update event_role set ended_at = $2 where id = $1 and ended_at is null', [
      roleId,
      this.now,
    ]);
    return rows.length > 0;
  }
}
