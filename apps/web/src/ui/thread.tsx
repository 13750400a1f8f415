import { Check, Clock } from 'lucide-react';
import type { ReactNode } from 'react';

import { useMessages } from '../lib/i18n.tsx';
import { uiMessages } from './messages.ts';

export type KnotState = 'done' | 'now' | 'next' | 'late';

const stateClass: Record<KnotState, string> = {
  done: 'is-done',
  now: 'is-now',
  next: 'is-next',
  late: 'is-late',
};

/** A chain of steps: issue → meeting → program → event → result → next. Its knots are `Knot`s. */
export function Thread({ children }: { children: ReactNode }) {
  return <ol className="thread">{children}</ol>;
}

interface KnotProps {
  state: KnotState;
  /** The state in a word, for those who do not see the knot, where the general word does not fit. */
  stateWord?: string;
  title: ReactNode;
  text?: ReactNode;
  /** A button of this step. */
  children?: ReactNode;
}

/** Filled = done, ring = now, hollow = next, red clock = late. */
export function Knot({ state, stateWord, title, text, children }: KnotProps) {
  const say = useMessages(uiMessages);
  return (
    <li className={stateClass[state]} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="knot" aria-hidden="true">
        {state === 'done' ? <Check /> : state === 'late' ? <Clock /> : null}
      </span>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-[1_1_11rem]">
          <span className="sr-only">{stateWord ?? say.knots[state]}: </span>
          <span className={state === 'next' ? '' : 'font-bold'}>{title}</span>
          {text ? (
            <p className={state === 'late' ? 'text-xs font-bold text-bad' : 'text-xs text-ink-3'}>{text}</p>
          ) : null}
        </div>
        {children}
      </div>
    </li>
  );
}
