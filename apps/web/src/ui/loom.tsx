import type { ActivityKind } from '@guyub/domain/program';

import { join } from './class-names.ts';
import { kindLooks } from './kind.tsx';

interface LoomProps {
  /** What has been woven; null: not reported, which is bare threads and never zero. */
  value: number | null;
  /** null: nothing was aimed at, so a reported figure is whole cloth. */
  target: number | null;
  kind: ActivityKind;
  /** The figures in words; the loom itself is only seen. */
  label: string;
  isSlim?: boolean;
}

/** Progress as weaving: done is cloth, what is missing is bare warp. */
export function Loom({ value, target, kind, label, isSlim = false }: LoomProps) {
  const share =
    value === null ? 0 : target === null ? 100 : Math.min(100, Math.round((value / target) * 100));
  return (
    <div
      role="img"
      aria-label={label}
      className={join(
        'loom',
        kindLooks[kind].color,
        `pct-${share}`,
        isSlim && 'loom--slim',
        share === 100 && 'loom--done',
      )}
    >
      {share > 0 ? <i /> : null}
    </div>
  );
}
