import { useMessages } from '../../lib/i18n.tsx';
import { useIsOnline } from '../../lib/is-online.ts';
import { paths } from '../../lib/paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { layoutMessages } from '../layouts/messages.ts';
import { offlineMessages } from '../offline-messages.ts';
import type { Page } from '../page.tsx';

/** What the worker shows in place of a page that this phone has never seen and cannot fetch. */
export const page: Page = {
  head: ({ locale }) => {
    const { offlineTitle, offlineText } = layoutMessages[locale];
    return { title: offlineTitle, description: offlineText, isUnlisted: true };
  },
  component: Offline,
};

/**
 * Written for the worker, which keeps it with one script of its own in place of the app's (`offline/offline-page.ts`), and fills
 * in the list; who sees it awake has a network.
 */
function Offline() {
  const { offlineTitle, offlineText, toStart } = useMessages(layoutMessages);
  const say = useMessages(offlineMessages);
  if (useIsOnline(false)) {
    return (
      <Notice title={say.backTitle} text={say.backText} isPage>
        <LinkButton to={paths.start} look="line">
          {toStart}
        </LinkButton>
      </Notice>
    );
  }
  return (
    <>
      <Notice title={offlineTitle} text={offlineText} isPage />
      <section className="wrap grid max-w-[42rem]! gap-2 pt-6">
        <h2 className="text-lg">{say.kept}</h2>
        {/* the worker knows what there is, and fills it in */}
        <ul
          id="kept-pages"
          className="grid empty:hidden [&_a]:grow [&_a]:py-2.5 [&_li]:flex [&_li]:items-baseline [&_li]:gap-4 [&_small]:shrink-0 [&_small]:text-ink-2"
        />
        <p className="text-ink-2 text-sm [ul:not(:empty)+&]:hidden">{say.keptNone}</p>
      </section>
    </>
  );
}
