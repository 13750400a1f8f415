import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { OfflineError } from '../../lib/http.ts';
import { localizedPath, useLocale, useMessages } from '../../lib/i18n.tsx';
import { openKeptPage } from '../../lib/offline.ts';
import { paths } from '../../lib/paths.ts';
import { AnchorButton, Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { pageRefused } from '../page.tsx';
import { layoutMessages } from './messages.ts';
import { PagePending } from './page-pending.tsx';

const isCutOff = (error: unknown) => error instanceof OfflineError || (!__SERVER__ && !navigator.onLine);

/** After an update the files that an open page names are gone: asked anew, it names the new ones. In no browser a code of its own. */
const isFileGone = (error: unknown) => /dynamically imported|module script/.test(String(error));

const openedAnew = 'guyub:muat';
/** Once for each address and version: what is missing then as well will not come by itself. */
const attempt = () => `${import.meta.url} ${location.href}`;
/** Where a browser keeps nothing, nobody would know the second time from the first. */
function isTried(): boolean {
  try {
    return sessionStorage.getItem(openedAnew) === attempt();
  } catch {
    return true;
  }
}

/** What stands in place of a page that failed: no network, not allowed, or our own fault. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const say = useMessages(layoutMessages);
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const locale = useLocale();
  const isOffline = isCutOff(error);
  const isFile = isFileGone(error);
  const [isComing] = useState(() => isFile && !isOffline && !isTried());
  useEffect(() => {
    if (isComing) {
      sessionStorage.setItem(openedAnew, attempt());
      location.reload();
    }
    if (!isOffline) return;
    void openKeptPage();
    // a browser may keep in mind that a script was not to be had, so the page is opened anew
    const openAnew = () => location.reload();
    addEventListener('online', openAnew);
    return () => removeEventListener('online', openAnew);
  }, [isOffline, isComing]);
  const tryAgain = () => {
    if (isFile) location.reload();
    queries.reset();
    reset();
    void router.invalidate();
  };
  if (isComing) return <PagePending />;
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
