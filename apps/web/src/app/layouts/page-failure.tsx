import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

import { OfflineError } from '../../lib/http.ts';
import { localizedPath, useLocale, useMessages } from '../../lib/i18n.tsx';
import { openKeptPage } from '../../lib/offline.ts';
import { paths } from '../../lib/paths.ts';
import { AnchorButton, Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { pageRefused } from '../page.tsx';
import { layoutMessages } from './messages.ts';

/** Without a network a page that was never opened has no script either, which is no fault of ours. */
const isCutOff = (error: unknown) =>
  error instanceof OfflineError ||
  (!__SERVER__ && !navigator.onLine) ||
  /dynamically imported|module script/.test(String(error));

/** What stands in place of a page that failed: no network, not allowed, or our own fault. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const say = useMessages(layoutMessages);
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const locale = useLocale();
  const isOffline = isCutOff(error);
  useEffect(() => {
    if (!isOffline) return;
    void openKeptPage();
    // a browser may keep in mind that a script was not to be had, so the page is opened anew
    const openAnew = () => location.reload();
    addEventListener('online', openAnew);
    return () => removeEventListener('online', openAnew);
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
      {isOffline ? (
        // as the worker shows it, so not without leaving
        <AnchorButton href={localizedPath(locale, paths.offline)} look="text">
          {say.toKept}
        </AnchorButton>
      ) : null}
    </Notice>
  );
}
