import { googleSubscribeLink, webcalLink } from '@guyub/domain/feed';
import { CalendarPlus } from 'lucide-react';
import type { ReactNode } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { AnchorButton } from '../../../ui/button.tsx';
import { feedMessages } from '../messages.ts';
import { CopyButton } from './copy-button.tsx';

interface CalendarFeedProps {
  title: string;
  address: string;
  /** What is chosen first: the group, the kind. */
  children?: ReactNode;
}

/** One calendar: into the phone's own, into Google's, or its address for any other. */
export function CalendarFeed({ title, address, children }: CalendarFeedProps) {
  const say = useMessages(feedMessages);
  return (
    <div className="grid gap-3 rounded-md bg-card p-4 outlined">
      <h3>{title}</h3>
      {children}
      <div className="flex flex-wrap gap-2">
        <AnchorButton href={webcalLink(address)}>
          <CalendarPlus aria-hidden="true" />
          {say.phone}
        </AnchorButton>
        <AnchorButton look="line" href={googleSubscribeLink(address)} rel="noreferrer">
          {say.google}
        </AnchorButton>
        <CopyButton text={address} label={say.copyAddress} />
      </div>
      <Address text={address} />
    </div>
  );
}

/** The news of one list, in the two forms that readers know. */
export function NewsFeeds({ title, address, query }: { title: string; address: string; query: string }) {
  const say = useMessages(feedMessages);
  return (
    <div className="grid gap-3 rounded-md bg-card p-4 outlined">
      <h3>{title}</h3>
      {(['atom', 'json'] as const).map((ending) => (
        <div key={ending} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3">
          <p>
            <a
              href={`${address}.${ending}${query}`}
              className="touch inline-flex items-center text-sm font-semibold"
            >
              {say.forms[ending]}
            </a>
            <Address text={`${address}.${ending}${query}`} />
          </p>
          <CopyButton text={`${address}.${ending}${query}`} label={say.copy} />
        </div>
      ))}
    </div>
  );
}

const Address = ({ text }: { text: string }) => (
  <code className="block text-xs break-all text-ink-3">{text}</code>
);
