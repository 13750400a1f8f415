import type { resetCodeSchema } from '@guyub/domain/identity';
import type {
  AskToJoin,
  AuditEntry,
  CreateOrganization,
  EditMember,
  EditOrganization,
  InviteMember,
  JoinRequestView,
  MemberInvitationView,
  MemberView,
  OrganizationContactView,
  OrganizationDecision,
  OrganizationView,
  SuspendOrganization,
  VerifyOrganization,
} from '@guyub/domain/organization';
import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';

import { send, withQuery } from '../../../lib/http.ts';
import { organizationKeys } from './organization.queries.ts';

export const workspaceKeys = {
  all: (id: string) => [...organizationKeys.all, 'workspace', id] as const,
  list: (id: string, part: string) => [...workspaceKeys.all(id), part] as const,
};

/** One of an organization's own lists, newest first. */
const listOf =
  <Item>(part: string) =>
  (id: string) =>
    infiniteQueryOptions({
      queryKey: workspaceKeys.list(id, part),
      queryFn: ({ client, signal, pageParam }) =>
        send<{ items: Item[]; nextCursor: string | null }>(
          client,
          withQuery(`/organizations/${id}/${part}`, { limit: 50, cursor: pageParam }),
          { signal },
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    });

export const membersQuery = listOf<MemberView>('members');
export const invitationsQuery = listOf<MemberInvitationView>('invitations');
export const joinRequestsQuery = listOf<JoinRequestView>('join-requests');
export const contactsQuery = listOf<OrganizationContactView>('contacts');
export const auditQuery = listOf<AuditEntry>('audit');
export const decisionsQuery = listOf<OrganizationDecision>('decisions');

const write = <Answer>(client: QueryClient, method: string, path: string, json: object) =>
  send<Answer>(client, `/organizations${path}`, { method, json });

export const createOrganization = (client: QueryClient, body: CreateOrganization) =>
  write<OrganizationView>(client, 'POST', '', body);
export const editOrganization = (client: QueryClient, id: string, body: EditOrganization) =>
  write<OrganizationView>(client, 'PUT', `/${id}`, body);
export const verifyOrganization = (client: QueryClient, id: string, body: VerifyOrganization) =>
  write<OrganizationView>(client, 'POST', `/${id}/verification`, body);
export const suspendOrganization = (client: QueryClient, id: string, body: SuspendOrganization) =>
  write<OrganizationView>(client, 'POST', `/${id}/suspension`, body);

export const editMember = (client: QueryClient, id: string, membershipId: string, body: EditMember) =>
  write<MemberView>(client, 'PUT', `/${id}/members/${membershipId}`, body);
export const removeMember = (client: QueryClient, id: string, membershipId: string, body: object) =>
  write<void>(client, 'POST', `/${id}/members/${membershipId}/removal`, body);
export const makeResetCode = (client: QueryClient, id: string, membershipId: string, changeId: string) =>
  write<z.infer<typeof resetCodeSchema>>(client, 'POST', `/${id}/members/${membershipId}/reset-code`, {
    changeId,
  });

export const inviteMember = (client: QueryClient, id: string, body: InviteMember) =>
  write<MemberInvitationView>(client, 'POST', `/${id}/invitations`, body);
export const revokeInvitation = (client: QueryClient, id: string, invitationId: string, changeId: string) =>
  write<MemberInvitationView>(client, 'POST', `/${id}/invitations/${invitationId}/revocation`, { changeId });

export const askToJoin = (client: QueryClient, id: string, body: AskToJoin) =>
  write<JoinRequestView>(client, 'POST', `/${id}/join-requests`, body);
export const answerJoinRequest = (
  client: QueryClient,
  id: string,
  requestId: string,
  body: { changeId: string; answer: 'accept' | 'decline' },
) => write<JoinRequestView>(client, 'POST', `/${id}/join-requests/${requestId}/answer`, body);

export const addChannel = (client: QueryClient, id: string, body: object) =>
  write<OrganizationView>(client, 'POST', `/${id}/channels`, body);
export const editChannel = (client: QueryClient, id: string, channelId: string, body: object) =>
  write<OrganizationView>(client, 'PUT', `/${id}/channels/${channelId}`, body);
export const removeChannel = (client: QueryClient, id: string, channelId: string, changeId: string) =>
  write<OrganizationView>(client, 'POST', `/${id}/channels/${channelId}/removal`, { changeId });

export const addContact = (client: QueryClient, id: string, body: object) =>
  write<OrganizationContactView>(client, 'POST', `/${id}/contacts`, body);
export const removeContact = (client: QueryClient, id: string, contactId: string, changeId: string) =>
  write<void>(client, 'POST', `/${id}/contacts/${contactId}/removal`, { changeId });
