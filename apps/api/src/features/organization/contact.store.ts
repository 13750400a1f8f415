import type { EntityManager } from 'typeorm';

export interface NewContact {
  id: string;
  organizationId: string;
  name: string;
  email: string;
  registeredBy: 'organization' | 'communication-office';
  registrar: string;
}

/** Whom signed links for an organization go to. */
export class ContactStore {
  constructor(private readonly tx: EntityManager) {}

  /** False when the address is registered already. */
  async addContact(contact: NewContact, at: Date): Promise<boolean> {
    const [added] = await this.tx.query<unknown[]>(
      `insert into organization_contact
         (id, organization_id, name, email, registered_by, registrar, added_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, 1)
       on conflict (organization_id, email) where removed_at is null do nothing returning id`,
      [
        contact.id,
        contact.organizationId,
        contact.name,
        contact.email,
        contact.registeredBy,
        contact.registrar,
        at,
      ],
    );
    return added !== undefined;
  }

  /** False when it was removed before. */
  async removeContact(id: string, at: Date): Promise<boolean> {
    const [found] = await this.tx.query<unknown[]>(
      'select id from organization_contact where id = $1 and removed_at is null for update',
      [id],
    );
    if (!found) return false;
    await this.tx.query(
      'update organization_contact set removed_at = $2, version = version + 1 where id = $1',
      [id, at],
    );
    return true;
  }
}
