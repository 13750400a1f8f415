import { useSuspenseInfiniteQuery } from '@tanstack/react-query';

import { messagesQuery } from '../../features/identity/api/identity.queries.ts';
import { MessageList } from '../../features/settings/components/message-list.tsx';
import { mailMessages } from '../../features/settings/mail-messages.ts';
import { MoreButton } from '../../ui/more-button.tsx';
import type { Page } from '../page.tsx';

export const page: Page = {
  prefetch: ({ queries }) => queries.ensureInfiniteQueryData(messagesQuery()),
  head: ({ locale }) => ({ title: mailMessages[locale].title, description: '', isUnlisted: true }),
  component: Messages,
};

function Messages() {
  const messages = useSuspenseInfiniteQuery(messagesQuery());
  return (
    <MessageList
      messages={messages.data.pages.flatMap(({ items }) => items)}
      more={<MoreButton query={messages} />}
    />
  );
}
