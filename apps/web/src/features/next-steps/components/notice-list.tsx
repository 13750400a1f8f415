import type { NoticeKind } from '@guyub/domain/event';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useTimeZone, useToday } from '../../../lib/clock.tsx';
import { dateOf, formatDate, formatRelative, toLocal } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { privatePaths } from '../../../lib/private-paths.ts';
import { MoreButton } from '../../../ui/more-button.tsx';
import { type Notice, noticesQuery } from '../api/next-steps.queries.ts';
import { nextStepsMessages } from '../messages.ts';
import { type NoticeFacts, noticeMessages } from '../notice-messages.ts';

/** What the organization was told, newest first; each line leads to what it speaks of. */
export function NoticeList({ organization }: { organization: { id: string; slug: string } }) {
  const say = useMessages(nextStepsMessages);
  const notices = useSuspenseInfiniteQuery(noticesQuery(organization.id));
  const found = notices.data.pages.flatMap(({ items }) => items);
  return (
    <section aria-labelledby="kabar" className="grid gap-2">
      <h2 id="kabar">{say.notices}</h2>
      {found.length === 0 ? <p className="text-sm text-ink-3">{say.noNotices}</p> : null}
      <ul className="divide-y divide-line border-t border-line">
        {found.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} slug={organization.slug} />
        ))}
      </ul>
      <MoreButton query={notices} />
    </section>
  );
}

function NoticeLine({ notice, slug }: { notice: Notice; slug: string }) {
  const { words, other, someone, hidden } = useMessages(noticeMessages);
  const locale = useLocale();
  const today = useToday();
  const timeZone = useTimeZone();
  const day = (local: string | undefined) => (local ? formatDate(dateOf(local), locale) : '');
  const { params } = notice;
  const facts: NoticeFacts = {
    title: params['title'] || hidden,
    by: params['by'] || someone,
    organization: params['organization'] || someone,
    when: day(params['startsLocal']),
    from: day(params['fromLocal']),
    count: params['count'] ?? '',
  };
  const told = (words[notice.kind as NoticeKind] ?? other)(facts);
  const reason = params['reason'] || params['note'];
  const to = placeOf(notice, slug);
  return (
    <li className="group relative grid gap-0.5 py-3 text-sm leading-snug">
      {to ? (
        <Link to={to} className="stretched text-inherit no-underline group-hover:underline">
          {told}
        </Link>
      ) : (
        <span>{told}</span>
      )}
      {reason ? <span className="text-ink-2">“{reason}”</span> : null}
      <time dateTime={notice.at} className="text-xs text-ink-3">
        {formatRelative(dateOf(toLocal(notice.at, timeZone)), today, locale)}
      </time>
    </li>
  );
}

const aboutMembers = new Set([
  'join-requested',
  'member-invited-by-office',
  'succession-proposed',
  'succession-accepted',
  'succession-ended',
  'handed-over',
]);

function placeOf({ kind, programSlug, eventSlug }: Notice, slug: string): string | null {
  if (aboutMembers.has(kind)) return privatePaths.members(slug);
  if (eventSlug) return privatePaths.workspaceEvent(slug, eventSlug);
  if (programSlug) return privatePaths.workspaceProgram(slug, programSlug);
  return privatePaths.profile(slug);
}
