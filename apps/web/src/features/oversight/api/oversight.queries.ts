import type { OversightRow, oversightSummarySchema } from '@guyub/domain/event';
import type {
  FlagProgram,
  FlagSaved,
  ModerateProgram,
  ModerationSaved,
  ProgramWorkspace,
  ResolveFlag,
} from '@guyub/domain/program';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';

import { send, withQuery } from '../../../lib/http.ts';

export type OversightSummary = z.infer<typeof oversightSummarySchema>;
export type OversightException = OversightSummary['exceptions'][number];

export const shownParts = ['not-reported', 'overdue', 'flagged', 'quiet'] as const;
export type ShownPart = (typeof shownParts)[number];

export interface OversightFilter {
  show?: ShownPart | undefined;
  /** A group's slug. */
  organization?: string | undefined;
  kind?: OversightRow['kinds'][number] | undefined;
  search?: string | undefined;
}

export const oversightKeys = {
  all: ['oversight'] as const,
  summary: (month: string | undefined) => [...oversightKeys.all, 'summary', month ?? null] as const,
  programs: (filter: OversightFilter) => [...oversightKeys.all, 'programs', filter] as const,
  workspace: (slug: string) => [...oversightKeys.all, 'workspace', slug] as const,
};

/** What needs a look today, and what a month came to. */
export const summaryQuery = (month: string | undefined) =>
  queryOptions({
    queryKey: oversightKeys.summary(month),
    queryFn: ({ client, signal }) =>
      send<OversightSummary>(client, withQuery('/oversight/summary', { month }), { signal }),
  });

/** All programs of all groups, what is not reported first. */
export const oversightProgramsQuery = (filter: OversightFilter) =>
  infiniteQueryOptions({
    queryKey: oversightKeys.programs(filter),
    queryFn: ({ client, signal, pageParam }) =>
      send<{ items: OversightRow[]; nextCursor: string | null }>(
        client,
        withQuery('/oversight/programs', { ...filter, limit: 50, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** One program with its flags and hidden words. */
export const flagsQuery = (slug: string) =>
  queryOptions({
    queryKey: oversightKeys.workspace(slug),
    queryFn: ({ client, signal }) =>
      send<ProgramWorkspace>(client, `/programs/${slug}/workspace`, { signal }),
  });

export const flagProgram = (client: QueryClient, programId: string, json: FlagProgram) =>
  send<FlagSaved>(client, `/programs/${programId}/flags`, { method: 'POST', json });
export const resolveFlag = (client: QueryClient, programId: string, flagId: string, json: ResolveFlag) =>
  send<FlagSaved>(client, `/programs/${programId}/flags/${flagId}/resolution`, { method: 'POST', json });
export const moderateProgram = (client: QueryClient, programId: string, json: ModerateProgram) =>
  send<ModerationSaved>(client, `/programs/${programId}/moderation`, { method: 'POST', json });
