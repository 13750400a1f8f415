import { useParams } from '@tanstack/react-router';

import { changeMessages } from '../../features/event-workspace/change-messages.ts';
import { ChangePage } from '../../features/event-workspace/components/change-page.tsx';
import type { Page } from '../page.tsx';
import { prefetchDate, useActingHost } from '../workspace-date.ts';

export const page: Page = {
  prefetch: prefetchDate,
  head: ({ locale }) => ({ title: changeMessages[locale].title, description: '', isUnlisted: true }),
  component: ChangeEventRoute,
};

function ChangeEventRoute() {
  const { orgSlug = '', slug = '' } = useParams({ strict: false }) as Record<string, string>;
  const acting = useActingHost(orgSlug, slug);
  return acting ? <ChangePage slug={slug} organization={acting.organization} /> : null;
}
