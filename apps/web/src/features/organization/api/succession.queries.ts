import type {
  AnswerSuccession,
  GroupWithoutAdmin,
  HandOver,
  Leave,
  OrganizationLine,
  OwnSuccession,
  ProposeSuccession,
  SuccessionView,
  VoteOnSuccession,
} from '@guyub/domain/organization';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';

import { send, withQuery } from '../../../lib/http.ts';
import { type OrganizationFilter, organizationKeys, type ShownStanding } from './organization.queries.ts';
import { workspaceKeys } from './workspace.queries.ts';

export const successionKeys = {
  own: () => [...organizationKeys.all, 'own-successions'] as const,
  standing: (filter: StandingFilter) => [...organizationKeys.all, 'standing', filter] as const,
};

/** Whether a group's admins are there, and what is voted about. */
export const successionQuery = (id: string) =>
  queryOptions({
    queryKey: workspaceKeys.list(id, 'succession'),
    queryFn: ({ client, signal }) =>
      send<SuccessionView>(client, `/organizations/${id}/succession`, { signal }),
  });

/** Votes about an admin that wait for the reader, in whatever group. */
export const ownSuccessionsQuery = () =>
  queryOptions({
    queryKey: successionKeys.own(),
    queryFn: async ({ client, signal }) =>
      (await send<{ items: OwnSuccession[] }>(client, '/me/successions', { signal })).items,
  });

export type StandingFilter = Omit<OrganizationFilter, 'standing'> & { standing?: ShownStanding | undefined };
/** One line of the office's list; of a group without an admin it tells more. */
export type StandingRow = OrganizationLine &
  Partial<Pick<GroupWithoutAdmin, 'adminsLastSeenAt' | 'hasOpenVote'>>;

const toPath = ({ standing, kind, search }: StandingFilter, cursor: string | undefined) =>
  standing === 'without-admin'
    ? withQuery('/groups-without-admin', { search, limit: 50, cursor })
    : withQuery('/organizations', { kind, search, standing, limit: 50, cursor });

/** Organizations as the communication office regards them; those without an admin only it is told of. */
export const standingRowsQuery = (filter: StandingFilter) =>
  infiniteQueryOptions({
    queryKey: successionKeys.standing(filter),
    queryFn: ({ client, signal, pageParam }) =>
      send<{ items: StandingRow[]; nextCursor: string | null }>(client, toPath(filter, pageParam), {
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

const post = <Answer>(client: QueryClient, path: string, json: object) =>
  send<Answer>(client, `/organizations/${path}`, { method: 'POST', json });

export const proposeSuccession = (client: QueryClient, id: string, body: ProposeSuccession) =>
  post<SuccessionView>(client, `${id}/successions`, body);
export const voteOnSuccession = (
  client: QueryClient,
  id: string,
  successionId: string,
  body: VoteOnSuccession,
) => post<SuccessionView>(client, `${id}/successions/${successionId}/votes`, body);
export const answerSuccession = (
  client: QueryClient,
  id: string,
  successionId: string,
  body: AnswerSuccession,
) => post<SuccessionView>(client, `${id}/successions/${successionId}/answer`, body);
export const objectToSuccession = (client: QueryClient, id: string, successionId: string, changeId: string) =>
  post<SuccessionView>(client, `${id}/successions/${successionId}/objection`, { changeId });
export const handOver = (client: QueryClient, id: string, body: HandOver) =>
  post<SuccessionView>(client, `${id}/hand-over`, body);
export const revokeHandOver = (client: QueryClient, id: string, invitationId: string, changeId: string) =>
  post<SuccessionView>(client, `${id}/hand-over/${invitationId}/revocation`, { changeId });
export const leaveOrganization = (client: QueryClient, id: string, body: Leave) =>
  post<void>(client, `${id}/leave`, body);
