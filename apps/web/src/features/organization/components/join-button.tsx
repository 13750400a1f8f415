import type { OrganizationView } from '@guyub/domain/organization';
import { lazy, Suspense, useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { organizationMessages } from '../messages.ts';

// the sheet brings the form library along, which a public page must not
const JoinSheet = lazy(async () => ({ default: (await import('./join-sheet.tsx')).JoinSheet }));

interface JoinButtonProps {
  organization: OrganizationView;
  isSignedIn: boolean;
}

/** The way into a group for those who are not members yet. */
export function JoinButton({ organization, isSignedIn }: JoinButtonProps) {
  const say = useMessages(organizationMessages);
  const [state, setState] = useState<'closed' | 'open' | 'asked'>('closed');
  if (!isSignedIn)
    return (
      <LinkButton to={paths.signIn} search={{ ke: paths.group(organization.slug) }} look="line" isWide>
        {say.join}
      </LinkButton>
    );
  if (state === 'asked')
    return (
      <Banner tone="ok" role="status">
        {say.asked}
      </Banner>
    );
  return (
    <>
      <Button look="line" isWide onClick={() => setState('open')}>
        {say.join}
      </Button>
      {state === 'open' ? (
        <Suspense>
          <JoinSheet
            organization={organization}
            onAsked={() => setState('asked')}
            onClose={() => setState('closed')}
          />
        </Suspense>
      ) : null}
    </>
  );
}
