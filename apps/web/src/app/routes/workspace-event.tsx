import { useParams } from '@tanstack/react-router';

import { DatePage } from '../../features/event-workspace/components/date-page.tsx';
import { dateMessages } from '../../features/event-workspace/messages.ts';
import type { Page } from '../page.tsx';
import { prefetchDate, readDate, useActingHost } from '../workspace-date.ts';

export const page: Page = {
  prefetch: prefetchDate,
  head: (input) => ({
    title: readDate(input)?.title || dateMessages[input.locale].title,
    description: '',
    isUnlisted: true,
  }),
  component: WorkspaceEvent,
};

function WorkspaceEvent() {
  const { orgSlug = '', slug = '' } = useParams({ strict: false }) as Record<string, string>;
  const acting = useActingHost(orgSlug, slug);
  return acting ? <DatePage slug={slug} {...acting} /> : null;
}
