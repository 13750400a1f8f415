import { CircleCheck, Info, TriangleExclamationPoint } from 'lucide-react';
import type { ReactNode } from 'react';

import { join } from './class-names.ts';

type BannerTone = 'plain' | 'ok' | 'warn' | 'bad';

const looks: Record<BannerTone, { box: string; icon: string; Icon: typeof Info }> = {
  plain: { box: 'bg-paper-sunk', icon: 'text-ink-2', Icon: Info },
  ok: { box: 'bg-ok-soft', icon: 'text-ok', Icon: CircleCheck },
  warn: { box: 'bg-warn-soft', icon: 'text-warn', Icon: TriangleExclamationPoint },
  bad: { box: 'bg-bad-soft', icon: 'text-bad', Icon: TriangleExclamationPoint },
};

interface BannerProps {
  tone?: BannerTone;
  children: ReactNode;
  /** `alert` for what just went wrong, `status` for what just came out well; none for what stands there anyway. */
  role?: 'alert' | 'status';
}

/** A message within a page: icon, tint and words. */
export function Banner({ tone = 'plain', children, role }: BannerProps) {
  const { box, icon, Icon } = looks[tone];
  return (
    <div
      role={role}
      className={join(
        'grid grid-cols-[1.375rem_1fr] gap-2.5 rounded-sm px-4 py-3 text-sm leading-normal',
        box,
      )}
    >
      <Icon aria-hidden="true" className={join('mt-0.5', icon)} />
      <div>{children}</div>
    </div>
  );
}
