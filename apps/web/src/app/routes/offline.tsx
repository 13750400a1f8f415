import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { layoutMessages } from '../layouts/messages.ts';
import type { Page } from '../page.tsx';

/** What the worker shows in place of a page that this phone has never seen and cannot fetch. */
export const page: Page = {
  head: ({ locale }) => {
    const { offlineTitle, offlineText } = layoutMessages[locale];
    return { title: offlineTitle, description: offlineText, isUnlisted: true };
  },
  component: Offline,
};

function Offline() {
  const say = useMessages(layoutMessages);
  return (
    <Notice title={say.offlineTitle} text={say.offlineText} isPage>
      <LinkButton to={paths.start} look="line">
        {say.toStart}
      </LinkButton>
    </Notice>
  );
}
