import type { OrganizationBrief } from '@guyub/domain/organization';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useNow } from '../../../lib/clock.tsx';
import { useIsInBrowser } from '../../../lib/in-browser.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { privatePaths } from '../../../lib/private-paths.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RowSkeleton } from '../../../ui/skeleton.tsx';
import { dateQuery } from '../api/event-workspace.queries.ts';
import { reportMessages } from '../report-messages.ts';
import { ReportSteps } from './report-steps.tsx';

interface ReportPageProps {
  slug: string;
  organization: OrganizationBrief;
  accountId: string;
}

/** Tells the result of a date in three steps, or corrects it. */
export function ReportPage({ slug, organization, accountId }: ReportPageProps) {
  const say = useMessages(reportMessages);
  const now = useNow();
  const isInBrowser = useIsInBrowser();
  const { data: event } = useSuspenseQuery(dateQuery(slug));
  const back = privatePaths.workspaceEvent(organization.slug, slug);
  const title = event.report ? say.correctTitle : say.title;
  const isTooEarly = event.state === 'draft' || Date.parse(event.startsAt) > Date.parse(now);
  if (event.state === 'cancelled' || isTooEarly)
    return (
      <Notice title={title} text={event.state === 'cancelled' ? say.cancelled : say.tooEarly} isPage>
        <LinkButton to={back} look="line">
          {say.toDate}
        </LinkButton>
      </Notice>
    );
  return (
    <div className="wrap max-w-[40rem]! pb-10">
      <PageHeader above={<Link to={back}>{say.back}</Link>} title={title} below={event.title} />
      {isInBrowser ? (
        <ReportSteps event={event} organization={organization} accountId={accountId} />
      ) : (
        <RowSkeleton label={say.title} />
      )}
    </div>
  );
}
