import {
  CircleCheck,
  Copy,
  Hourglass,
  Inbox,
  type LucideIcon,
  Share2,
  TriangleExclamationPoint,
} from 'lucide-react';
import type { ReactNode } from 'react';

import { useTimeZone } from '../../../lib/clock.tsx';
import { formatInstant } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { AnchorButton, Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RowSkeleton } from '../../../ui/skeleton.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { mailMessages, type MailView } from '../mail-messages.ts';

const looks: Record<MailView['state'], { tone: Tone; icon: LucideIcon }> = {
  waiting: { tone: 'plain', icon: Hourglass },
  sent: { tone: 'ok', icon: CircleCheck },
  kept: { tone: 'warn', icon: Inbox },
  failed: { tone: 'bad', icon: TriangleExclamationPoint },
};

interface MessageListProps {
  /** Undefined while they are on their way, which the reader's password may open. */
  messages: readonly MailView[] | undefined;
  problem: string | undefined;
  onAgain: () => void;
  more: ReactNode;
}

/** What was sent, and what is kept for want of a mail server, with its text to hand on. */
export function MessageList({ messages, problem, onAgain, more }: MessageListProps) {
  const say = useMessages(mailMessages);
  return (
    <div className="wrap max-w-[56rem]!">
      <PageHeader title={say.title} below={say.below} />
      {messages ? (
        <Messages messages={messages} more={more} />
      ) : problem === undefined ? (
        <RowSkeleton label={say.title} />
      ) : (
        <div role="alert" className="grid justify-items-start gap-3">
          <Banner tone="warn">{problem}</Banner>
          <Button look="line" onClick={onAgain}>
            {say.show}
          </Button>
        </div>
      )}
    </div>
  );
}

function Messages({ messages, more }: { messages: readonly MailView[]; more: ReactNode }) {
  const say = useMessages(mailMessages);
  return (
    <>
      {messages.some(({ state }) => state === 'kept') ? <Banner>{say.keptHint}</Banner> : null}
      {messages.length === 0 ? (
        <Notice title={say.none} text={say.noneHint} />
      ) : (
        <ul className="mt-4 divide-y divide-line border-t-[1.5px] border-line-strong">
          {messages.map((message) => (
            <MessageRow key={message.id} message={message} />
          ))}
        </ul>
      )}
      {more}
    </>
  );
}

function MessageRow({ message }: { message: MailView }) {
  const say = useMessages(mailMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const toast = useToast();
  const { tone, icon } = looks[message.state];
  // many messages have one subject: whom it is for tells them apart, aloud too
  const named = `${message.subject}, ${message.toName ?? message.toMasked}`;
  const copy = (text: string) =>
    navigator.clipboard.writeText(`${message.subject}\n\n${text}`).then(
      () => toast({ text: say.copied }),
      () => toast({ text: say.copyFailed }),
    );
  return (
    <li className="grid gap-1.5 py-4">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={tone} icon={icon}>
          {say.states[message.state]}
        </Badge>
        <span className="text-xs text-ink-3">{formatInstant(message.createdAt, timeZone, locale)}</span>
      </div>
      <h2 className="text-base leading-snug tracking-normal">{message.subject}</h2>
      <p className="text-sm text-ink-2">
        {message.toName === null ? say.to(message.toMasked) : say.toName(message.toName, message.toMasked)}
      </p>
      {message.toOrganizations.length > 0 ? (
        <p className="text-sm text-ink-3">{say.forWhom(message.toOrganizations.join(', '))}</p>
      ) : null}
      {message.state === 'failed' ? <p className="text-sm text-bad">{say.failedHint}</p> : null}
      {message.text === null ? null : (
        <>
          <details>
            <summary className="touch inline-flex items-center text-sm font-semibold text-brand-ink">
              {say.read}
            </summary>
            <p className="rounded-sm bg-paper-sunk p-4 text-sm wrap-anywhere whitespace-pre-line">
              {message.text}
            </p>
          </details>
          <div className="flex flex-wrap gap-2">
            <Button
              look="line"
              aria-label={say.copyThis(named)}
              onClick={() => void copy(message.text ?? '')}
            >
              <Copy aria-hidden="true" />
              {say.copy}
            </Button>
            <AnchorButton
              look="line"
              aria-label={say.shareThis(named)}
              href={`https://wa.me/?text=${encodeURIComponent(`${message.subject}\n\n${message.text}`)}`}
              target="_blank"
              rel="noreferrer"
            >
              <Share2 aria-hidden="true" />
              {say.share}
            </AnchorButton>
          </div>
        </>
      )}
    </li>
  );
}
