import type { EntityManager } from 'typeorm';

export type HostFault = { code: 'not-a-host' } | { code: 'organization-suspended' };

/** Why this organization may not act on the program's dates; null when it may. A suspended one keeps its place and does nothing. */
export async function hostFault(
  tx: EntityManager,
  programId: string,
  organizationId: string,
): Promise<HostFault | null> {
  const [host] = await tx.query<{ isSuspended: boolean }[]>(
    `select o.status = 'suspended' as "isSuspended"
       from program_host h join organization o on o.id = h.organization_id
      where h.program_id = $1 and h.organization_id = $2 and h.state in ('owner', 'accepted')`,
    [programId, organizationId],
  );
  if (!host) return { code: 'not-a-host' };
  return host.isSuspended ? { code: 'organization-suspended' } : null;
}
