import type { EventView } from '@guyub/domain/event';
import { useSuspenseQuery } from '@tanstack/react-query';

import {
  actingHost,
  dateProgramQuery,
  dateQuery,
  rolesQuery,
} from '../features/event-workspace/api/event-workspace.queries.ts';
import { ProblemError } from '../lib/http.ts';
import { useMe } from './layouts/me.queries.ts';
import type { PageInput } from './page.tsx';

/** What every page of a date's workspace stands on; who does not host it in this organization's name is refused. */
export async function prefetchDate({ queries, params }: PageInput): Promise<void> {
  const event = await queries.ensureQueryData(dateQuery(params['slug'] ?? ''));
  const workspace = await queries.ensureQueryData(dateProgramQuery(event.program.slug));
  if (!actingHost(workspace, params['orgSlug'] ?? ''))
    throw new ProblemError(403, 'not-allowed', {}, [], 'That organization does not host this program');
  await queries.ensureQueryData(rolesQuery(event.id));
}

export const readDate = ({ queries, params }: PageInput): EventView | undefined =>
  queries.getQueryData(dateQuery(params['slug'] ?? '').queryKey);

/** In whose name the page writes, and who is at it; null once they have left the group. */
export function useActingHost(orgSlug: string, slug: string) {
  const me = useMe();
  const { data: event } = useSuspenseQuery(dateQuery(slug));
  const { data: workspace } = useSuspenseQuery(dateProgramQuery(event.program.slug));
  const organization = actingHost(workspace, orgSlug);
  return me && organization ? { organization, accountId: me.accountId } : null;
}
