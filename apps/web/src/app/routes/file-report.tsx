import { useParams } from '@tanstack/react-router';

import { ReportPage } from '../../features/event-workspace/components/report-page.tsx';
import { reportMessages } from '../../features/event-workspace/report-messages.ts';
import type { Page } from '../page.tsx';
import { prefetchDate, useActingHost } from '../workspace-date.ts';

export const page: Page = {
  prefetch: prefetchDate,
  head: ({ locale }) => ({ title: reportMessages[locale].title, description: '', isUnlisted: true }),
  component: FileReportRoute,
};

function FileReportRoute() {
  const { orgSlug = '', slug = '' } = useParams({ strict: false }) as Record<string, string>;
  const acting = useActingHost(orgSlug, slug);
  return acting ? <ReportPage slug={slug} {...acting} /> : null;
}
