import type { LucideProps } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';

import { join } from './class-names.ts';

export type BadgeIcon = ComponentType<LucideProps>;
export type Tone = 'plain' | 'ok' | 'warn' | 'bad' | 'live' | 'line';

const tones: Record<Tone, string> = {
  plain: 'bg-paper-sunk text-ink-2',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  live: 'bg-brand text-on-brand',
  line: 'outlined-strong text-ink-2',
};

/** A state: tint, icon and word together, because colour is never alone. */
export function Badge({
  tone = 'plain',
  icon: Icon,
  children,
}: {
  tone?: Tone;
  icon: BadgeIcon;
  children: ReactNode;
}) {
  return (
    <span
      className={join(
        'inline-flex items-center gap-1.25 rounded-xs px-1.75 py-0.75 text-xs leading-snug font-bold',
        tones[tone],
      )}
    >
      <Icon aria-hidden="true" className="size-3.75!" />
      {children}
    </span>
  );
}
