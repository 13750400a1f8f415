import type { ActivityKind } from '@guyub/domain/program';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { fromThisList } from '../lib/list-place.ts';
import { Kinds } from './kind.tsx';
import { Leaf } from './leaf.tsx';

interface EventRowProps {
  to: string;
  title: string;
  /** 'YYYY-MM-DD' */
  date: string;
  when: string;
  where: string;
  kinds: readonly ActivityKind[];
  isHoliday?: boolean;
  /** A cancelled event's title is struck through; its badge says why. */
  isStruck?: boolean;
  /** State and hosts: under the text on phones, at the right when wide. */
  aside?: ReactNode;
}

/** One event in a list: leaf, kinds, title, when and where. The whole row is one link. */
export function EventRow({ to, title, date, when, where, kinds, isHoliday, isStruck, aside }: EventRowProps) {
  return (
    <li className="group relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 py-5 lg:grid-cols-[auto_minmax(0,1fr)_15rem]">
      <div className="row-span-2 lg:row-span-1">
        <Leaf date={date} kinds={kinds} isHoliday={isHoliday ?? false} />
      </div>
      <div className="grid content-start gap-1.5">
        <Kinds kinds={kinds} />
        <h3 className={isStruck ? 'line-through decoration-1' : ''}>
          <Link
            to={to}
            state={fromThisList}
            className="stretched text-inherit no-underline decoration-2 group-hover:underline"
          >
            {title}
          </Link>
        </h3>
        <p className="text-sm leading-snug text-ink-2">
          {when}
          <br />
          {where}
        </p>
      </div>
      <div className="col-start-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs text-ink-2 lg:col-start-3 lg:row-start-1 lg:flex-col lg:items-end lg:pt-6 lg:[&>span]:justify-end">
        {aside}
      </div>
    </li>
  );
}
