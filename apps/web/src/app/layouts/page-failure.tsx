import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

import { OfflineError } from '../../lib/http.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { openKeptPage } from '../../lib/offline.ts';
import { paths } from '../../lib/paths.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { pageRefused } from '../page.tsx';
import { layoutMessages } from './messages.ts';

/** What stands in place of a page that failed: no network, not allowed, or our own fault. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const say = useMessages(layoutMessages);
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const isOffline = error instanceof OfflineError;
  useEffect(() => {
    if (isOffline) void openKeptPage();
  }, [isOffline]);
  const tryAgain = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  if (error instanceof Error && error.message === pageRefused) {
    return (
      <Notice title={say.refusedTitle} text={say.refusedText} isPage>
        <LinkButton to={paths.start} look="line">
          {say.toStart}
        </LinkButton>
      </Notice>
    );
  }
  return (
    <Notice
      title={isOffline ? say.offlineTitle : say.failedTitle}
      text={isOffline ? say.offlineText : say.failedText}
      isPage
    >
      <Button look="line" onClick={tryAgain}>
        {say.tryAgain}
      </Button>
    </Notice>
  );
}
