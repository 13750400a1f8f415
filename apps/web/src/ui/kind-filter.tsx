import type { ActivityKind } from '@guyub/domain/program';
import { Link } from '@tanstack/react-router';

import { useLocale, useMessages } from '../lib/i18n.tsx';
import { join } from './class-names.ts';
import { kindLooks, kindOrder, kindWords } from './kind.tsx';
import { uiMessages } from './messages.ts';

interface KindFilterProps {
  chosen: readonly ActivityKind[];
  /** Events per kind; without it no numbers are shown. */
  counts?: Partial<Record<ActivityKind, number>>;
  /** There are more than the numbers say. */
  hasMore?: boolean;
  /** Where choosing these kinds leads. */
  linkOf: (kinds: readonly ActivityKind[]) => { to: string; search: Record<string, unknown> };
}

/** Filter and legend in one: kinds as links, so that they work before the app has arrived. */
export function KindFilter({ chosen, counts, hasMore, linkOf }: KindFilterProps) {
  const locale = useLocale();
  const say = useMessages(uiMessages);
  return (
    <ul aria-label={say.kinds} className="grid grid-cols-3 gap-2">
      {kindOrder.map((kind) => {
        const { color, icon: Icon } = kindLooks[kind];
        const isChosen = chosen.includes(kind);
        const next = isChosen ? chosen.filter((one) => one !== kind) : [...chosen, kind];
        const count = counts?.[kind] ?? 0;
        return (
          <li key={kind}>
            <Link
              {...linkOf(next)}
              resetScroll={false}
              className={join(
                color,
                'flex min-h-12 items-center gap-1.5 rounded-sm border-[1.5px] px-2 py-1.5 text-sm leading-tight font-semibold no-underline',
                isChosen
                  ? 'border-kind bg-kind-soft text-kind-ink'
                  : 'border-line bg-card text-ink hover:border-kind',
              )}
            >
              <Icon aria-hidden="true" className="size-4.5! text-kind" />
              <span>
                {kindWords[locale][kind].short}
                {isChosen ? <span className="sr-only"> {say.chosen}</span> : null}
              </span>
              {counts ? (
                <span className="ml-auto text-xs text-ink-3 tabular-nums">
                  {count}
                  {hasMore && '+'}
                  <span className="sr-only"> {say.eventsWord(count)}</span>
                </span>
              ) : null}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
