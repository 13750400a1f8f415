import type { JoinRequestView } from '@guyub/domain/organization';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';

import { useTimeZone } from '../../../lib/clock.tsx';
import { formatInstant } from '../../../lib/dates.ts';
import { sayProblem } from '../../../lib/form.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { answerJoinRequest, joinRequestsQuery, workspaceKeys } from '../api/workspace.queries.ts';
import { membersMessages } from '../members-messages.ts';
import { organizationRefusals } from '../refusals.ts';

/** Who waits for an answer; nobody waiting, nothing shown. */
export function JoinRequestList({ organizationId }: { organizationId: string }) {
  const say = useMessages(membersMessages);
  const refused = useMessages(organizationRefusals);
  const common = useMessages(problemMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const client = useQueryClient();
  const toast = useToast();
  const requests = useSuspenseInfiniteQuery(joinRequestsQuery(organizationId));
  const open = requests.data.pages.flatMap(({ items }) => items).filter(({ state }) => state === 'open');
  const answering = useMutation({
    mutationFn: ({ request, answer }: { request: JoinRequestView; answer: 'accept' | 'decline' }) =>
      answerJoinRequest(client, organizationId, request.id, { changeId: newId(), answer }),
    onSuccess: ({ name, state }) =>
      toast({ text: state === 'accepted' ? say.accepted(name) : say.declined(name) }),
    onSettled: () => client.invalidateQueries({ queryKey: workspaceKeys.all(organizationId) }),
  });
  if (open.length === 0 && !answering.error && !requests.hasNextPage) return null;
  return (
    <section className="grid gap-3">
      <h2>{say.requests}</h2>
      {answering.error ? (
        <Banner tone="bad" role="alert">
          {sayProblem(answering.error, refused, common)}
        </Banner>
      ) : null}
      <ul className="divide-y divide-line border-y border-line">
        {open.map((request) => (
          <li key={request.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="font-bold">{request.name}</p>
              {request.message ? <p className="text-sm text-ink-2">{request.message}</p> : null}
              <p className="text-xs text-ink-3">
                {say.askedOn(formatInstant(request.askedAt, timeZone, locale))}
              </p>
            </div>
            <div className="flex gap-2">
              <Button
                aria-label={say.acceptThis(request.name)}
                disabled={answering.isPending}
                onClick={() => answering.mutate({ request, answer: 'accept' })}
              >
                {say.accept}
              </Button>
              <Button
                look="line"
                aria-label={say.declineThis(request.name)}
                disabled={answering.isPending}
                onClick={() => answering.mutate({ request, answer: 'decline' })}
              >
                {say.decline}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <MoreButton query={requests} />
    </section>
  );
}
