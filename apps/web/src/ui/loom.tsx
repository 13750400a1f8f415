import type { ActivityKind } from '@guyub/domain/program';
import type { ReactNode } from 'react';

import { useMessages } from '../lib/i18n.tsx';
import { join } from './class-names.ts';
import { kindLooks } from './kind.tsx';
import { uiMessages } from './messages.ts';

interface LoomProps {
  /** What has been woven; null: not reported, which is bare threads and never zero. */
  value: number | null;
  /** null: nothing was aimed at, so a reported figure is whole cloth. */
  target: number | null;
  /** Without it the cloth is brand green. */
  kind?: ActivityKind;
  /** The figures in words; the loom itself is only seen. */
  label: string;
  isSlim?: boolean;
}

/** Rounded down: 99.6 % is not yet the whole cloth. */
const percentOf = (value: number, target: number) =>
  target <= 0 ? 100 : Math.min(100, Math.max(0, Math.floor((value / target) * 100)));

/** Progress as weaving: done is cloth, what is missing is bare warp. */
export function Loom({ value, target, kind, label, isSlim = false }: LoomProps) {
  const share = value === null ? 0 : target === null ? 100 : percentOf(value, target);
  return (
    <div
      role="img"
      aria-label={label}
      className={join(
        'loom',
        kind && kindLooks[kind].color,
        `pct-${share}`,
        isSlim && 'loom--slim',
        share === 100 && 'loom--done',
      )}
    >
      {share > 0 ? <i /> : null}
    </div>
  );
}

interface MeterProps extends LoomProps {
  /** Left: the figure, its number in `<b>`. When nothing was reported, those words stand in its place. */
  figure: ReactNode;
  /** Right: what it is measured against. */
  against: ReactNode;
}

/** A loom with its figure and its target above it. */
export function Meter({ figure, against, ...loom }: MeterProps) {
  const say = useMessages(uiMessages);
  return (
    <div className="grid gap-1.75">
      <p className="flex items-baseline justify-between gap-3 text-sm text-ink-2 [&_b]:text-base [&_b]:font-extrabold [&_b]:text-ink">
        <span>{loom.value === null ? say.notReported : figure}</span>
        <span className="text-right tabular-nums">{against}</span>
      </p>
      <Loom {...loom} />
    </div>
  );
}
