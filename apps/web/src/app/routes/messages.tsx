import { useInfiniteQuery } from '@tanstack/react-query';

import { messagesQuery } from '../../features/identity/api/identity.queries.ts';
import { MessageList } from '../../features/settings/components/message-list.tsx';
import { mailMessages } from '../../features/settings/mail-messages.ts';
import { sayProblem } from '../../lib/form.ts';
import { ProblemError } from '../../lib/http.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { problemMessages } from '../../lib/problem-messages.ts';
import { MoreButton } from '../../ui/more-button.tsx';
import { sysadminOnly } from '../only-for.ts';
import type { Page } from '../page.tsx';

export const page: Page = {
  prefetch: async ({ queries }) => {
    await sysadminOnly(queries);
    // the page itself asks in the browser, where the password can be asked for; the server cannot, and leaves it to it
    if (!__SERVER__) return;
    await queries.ensureInfiniteQueryData(messagesQuery()).catch((error: unknown) => {
      if (!(error instanceof ProblemError) || error.code !== 'proof-needed') throw error;
    });
  },
  head: ({ locale }) => ({ title: mailMessages[locale].title, description: '', isUnlisted: true }),
  component: Messages,
};

function Messages() {
  const common = useMessages(problemMessages);
  const messages = useInfiniteQuery(messagesQuery());
  return (
    <MessageList
      messages={messages.data?.pages.flatMap(({ items }) => items)}
      problem={messages.error === null ? undefined : sayProblem(messages.error, {}, common)}
      onAgain={() => void messages.refetch()}
      more={<MoreButton query={messages} />}
    />
  );
}
