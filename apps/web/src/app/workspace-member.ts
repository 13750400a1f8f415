import type { Me } from '@guyub/domain/identity';
import type { QueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { ProblemError } from '../lib/http.ts';
import { meQuery, useMe } from './layouts/me.queries.ts';

type Membership = Me['memberships'][number];

const acting: readonly string[] = ['admin', 'officer', 'head'];

/** Whether somebody acts in the name of the organization of a membership, and so has a workspace there. */
export const mayAct = (membership: Membership | undefined): membership is Membership =>
  membership?.roles.some((role) => acting.includes(role)) ?? false;

const membershipIn = (me: Me | null, slug: string): Membership | undefined =>
  me?.memberships.find(({ organization }) => organization.slug === slug);

/**
 * The organization of a workspace page, for those who act in its name. Others get the page that says it is not for their
 * account, without the API being asked for things it would refuse.
 */
export async function actingFor(
  queries: QueryClient,
  params: Record<string, string>,
): Promise<Membership['organization']> {
  const membership = membershipIn(await queries.ensureQueryData(meQuery()), params['orgSlug'] ?? '');
  if (mayAct(membership)) return membership.organization;
  throw new ProblemError(403, 'not-allowed', {}, [], 'Not allowed');
}

/** The same, where the page is shown: its prefetch has made sure of it. */
export function useActing(): { organization: Membership['organization']; me: Me } {
  const { orgSlug } = useParams({ strict: false }) as { orgSlug: string };
  const me = useMe();
  const membership = membershipIn(me, orgSlug);
  if (!me || !mayAct(membership)) throw new Error('A workspace is shown to someone who does not act in it');
  return { organization: membership.organization, me };
}
