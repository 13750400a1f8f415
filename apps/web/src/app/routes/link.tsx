import { LinkPage } from '../../features/identity/components/link-page.tsx';
import { identityMessages } from '../../features/identity/messages.ts';
import { programMessages } from '../../features/program/messages.ts';
import { useTimeZone } from '../../lib/clock.tsx';
import { useMessages } from '../../lib/i18n.tsx';
import type { Page } from '../page.tsx';

export const page: Page = {
  head: ({ locale }) => ({
    title: identityMessages[locale].purposes['host-invitation'],
    description: '',
    isUnlisted: true,
  }),
  component: LinkRoute,
};

function LinkRoute() {
  const { partnerRoles } = useMessages(programMessages);
  const words: Partial<Record<string, string>> = partnerRoles;
  return <LinkPage sayPart={(role) => words[role] ?? role} timeZone={useTimeZone()} />;
}
