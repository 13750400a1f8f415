import type { EventView } from '@guyub/domain/event';
import { useRouter } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';

import { dateOf } from '../../../lib/dates.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { returnToList } from '../../../lib/list-place.ts';
import { paths } from '../../../lib/paths.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Cloth } from '../../../ui/cloth.tsx';
import { Kinds } from '../../../ui/kind.tsx';
import { Leaf } from '../../../ui/leaf.tsx';
import { eventPageMessages } from '../page-messages.ts';
import { EventBadge } from './event-badge.tsx';
import { ShareButton } from './share-button.tsx';

/** The cloth of what is done, the date hanging over its edge, the title large. */
export function EventPoster({ event }: { event: EventView }) {
  const say = useMessages(eventPageMessages);
  const router = useRouter();
  return (
    <header>
      <div className="relative">
        <Cloth kinds={event.kinds} look="wide" hasFringe className="h-36 md:h-44" />
        <div className="wrap absolute inset-x-0 top-3 flex justify-between print:hidden">
          <LinkButton to={paths.start} look="line" onClick={(click) => returnToList(click, router)}>
            <ChevronLeft aria-hidden="true" />
            {say.back}
          </LinkButton>
          <ShareButton title={event.title} />
        </div>
      </div>
      <div className="wrap grid gap-x-6 gap-y-4 md:grid-cols-[auto_minmax(0,1fr)]">
        <div className="relative -mt-14 justify-self-start">
          <Leaf date={dateOf(event.startsLocal)} size="lg" onCloth />
        </div>
        <div className="grid content-start gap-2.5 md:pt-4">
          <div className="empty:hidden">
            <EventBadge event={event} />
          </div>
          <h1 className={event.state === 'cancelled' ? 'text-3xl line-through decoration-2' : 'text-3xl'}>
            {event.title}
          </h1>
          <Kinds kinds={event.kinds} />
        </div>
      </div>
    </header>
  );
}
