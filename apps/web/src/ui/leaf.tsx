import type { ActivityKind } from '@guyub/domain/program';

import { dayName, dayOfMonth, isSunday, pasaranOf, shortDayName, shortMonthName } from '../lib/dates.ts';
import { useLocale } from '../lib/i18n.tsx';
import { join } from './class-names.ts';
import { Cloth } from './cloth.tsx';

interface LeafProps {
  /** 'YYYY-MM-DD' */
  date: string;
  /** What its woven head is made of. */
  kinds?: readonly ActivityKind[];
  size?: 'sm' | 'md' | 'lg';
  /** Hanging over a cloth: punched, paper in both themes, without a head of its own. */
  onCloth?: boolean;
  /** A holiday is red like a Sunday. */
  isHoliday?: boolean;
}

/** A date as a torn leaf of a wall calendar, with its pasaran day. */
export function Leaf({ date, kinds = [], size = 'md', onCloth = false, isHoliday = false }: LeafProps) {
  const locale = useLocale();
  const month = shortMonthName(date, locale);
  return (
    <time
      dateTime={date}
      className={join(
        'leaf',
        size !== 'md' && `leaf--${size}`,
        onCloth && 'leaf--on',
        (isHoliday || isSunday(date)) && 'leaf--red',
      )}
    >
      {onCloth ? null : <Cloth kinds={kinds} look="head" />}
      <span className="leaf-in">
        {size === 'sm' ? null : (
          <span className="leaf-day">
            {size === 'lg' ? dayName(date, locale) : shortDayName(date, locale)}
          </span>
        )}
        <b>{dayOfMonth(date)}</b>
        <span className="leaf-month">{size === 'lg' ? `${month} ${date.slice(0, 4)}` : month}</span>
        {size === 'sm' ? null : <span className="leaf-month">{pasaranOf(date)}</span>}
      </span>
    </time>
  );
}
