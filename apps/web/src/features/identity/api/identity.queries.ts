import type {
  BegunSecondFactor,
  ByMail,
  LinkView,
  Me,
  messageViewSchema,
  PasskeyRequest,
  SecondFactorKind,
  SecondFactors,
  SessionEnding,
  securityNoticeSchema,
  sessionViewSchema,
  SignInAnswer,
} from '@guyub/domain/identity';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';

import { send, withQuery } from '../../../lib/http.ts';

export type SessionView = z.infer<typeof sessionViewSchema>;
export type MessageView = z.infer<typeof messageViewSchema>;
export type SecurityNotice = z.infer<typeof securityNoticeSchema>;

interface PageOf<Item> {
  items: Item[];
  nextCursor: string | null;
}

export const identityKeys = {
  all: ['identity'] as const,
  sessions: () => [...identityKeys.all, 'sessions'] as const,
  factors: () => [...identityKeys.all, 'factors'] as const,
  notices: () => [...identityKeys.all, 'notices'] as const,
  accounts: () => [...identityKeys.all, 'accounts'] as const,
  messages: () => [...identityKeys.all, 'messages'] as const,
  link: (token: string) => [...identityKeys.all, 'link', token] as const,
};

/** Why the session ended that this browser had; asked once for a page, and only where there was one. */
export const endingQuery = () =>
  queryOptions({
    queryKey: [...identityKeys.all, 'ending'] as const,
    queryFn: ({ client, signal }) =>
      send<{ ending: SessionEnding | null }>(client, '/session/ending', { signal }),
  });

/** The devices that are signed in. */
export const sessionsQuery = () =>
  infiniteQueryOptions({
    queryKey: identityKeys.sessions(),
    queryFn: ({ client, signal, pageParam }) =>
      send<PageOf<SessionView>>(client, withQuery('/sessions', { cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** One's own second factors. */
export const factorsQuery = () =>
  queryOptions({
    queryKey: identityKeys.factors(),
    queryFn: ({ client, signal }) => send<SecondFactors>(client, '/me/second-factors', { signal }),
  });

/** What happened at the door of one's account. */
export const securityNoticesQuery = () =>
  infiniteQueryOptions({
    queryKey: identityKeys.notices(),
    queryFn: ({ client, signal, pageParam }) =>
      send<PageOf<SecurityNotice>>(
        client,
        withQuery('/me/security-notices', { cursor: pageParam, limit: 5 }),
        {
          signal,
        },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Messages that were sent, or kept because there is no mail server. */
export const messagesQuery = () =>
  infiniteQueryOptions({
    queryKey: identityKeys.messages(),
    queryFn: ({ client, signal, pageParam }) =>
      send<PageOf<MessageView>>(client, withQuery('/messages', { cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** What a signed link asks. Reading it changes nothing, and it is not read again by itself. */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: identityKeys.link(token),
    queryFn: ({ client, signal }) =>
      send<LinkView>(client, '/links/read', { method: 'POST', json: { token }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

const post = <Answer>(client: QueryClient, path: string, json: object) =>
  send<Answer>(client, path, { method: 'POST', json });

export const signIn = (client: QueryClient, body: { login: string; password: string }) =>
  post<SignInAnswer>(client, '/session', body);
/** What a passkey has to sign, for the sign-in that waits in this browser. */
export const askPasskey = (client: QueryClient) =>
  send<PasskeyRequest>(client, '/session/passkey-request', { method: 'POST' });
export const finishSignIn = (client: QueryClient, body: object) =>
  post<Me>(client, '/session/second-step', body);
export const beginFactor = (
  client: QueryClient,
  body: { changeId: string; kind: SecondFactorKind; current: string },
) => post<BegunSecondFactor>(client, '/me/second-factors/setup', body);
export const addFactor = (client: QueryClient, body: object) =>
  post<{ recoveryCodes: string[] }>(client, '/me/second-factors', body);
export const removeFactor = (client: QueryClient, factorId: string, body: object) =>
  post<void>(client, `/me/second-factors/${factorId}/remove`, body);
export const makeRecoveryCodes = (client: QueryClient, body: object) =>
  post<{ recoveryCodes: string[] }>(client, '/me/recovery-codes', body);
/** The password once more: for some minutes the session may do what is highly sensitive. */
export const confirmPassword = (client: QueryClient, body: { changeId: string; current: string }) =>
  post<void>(client, '/session/proof', body);
export const signOut = (client: QueryClient, changeId: string) => post(client, '/session/end', { changeId });
export const signUp = (client: QueryClient, body: object) => post<ByMail>(client, '/accounts', body);
export const confirmSignUp = (client: QueryClient, body: { changeId: string; token: string }) =>
  post<void>(client, '/accounts/confirm', body);
export const askReset = (client: QueryClient, body: object) => post<ByMail>(client, '/password-resets', body);
export const resetPassword = (client: QueryClient, body: object) =>
  post<void>(client, '/password-resets/use', body);
export const changePassword = (client: QueryClient, body: object) => post<void>(client, '/me/password', body);
export const endSession = (client: QueryClient, sessionId: string, changeId: string) =>
  post<void>(client, `/sessions/${sessionId}/end`, { changeId });
export const endOtherSessions = (client: QueryClient, changeId: string) =>
  post<void>(client, '/sessions/end-others', { changeId });
export const answerLink = (client: QueryClient, body: object) =>
  post<LinkView>(client, '/links/answer', body);
