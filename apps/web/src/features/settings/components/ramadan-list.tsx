import type { RamadanView } from '@guyub/domain/holiday';
import { CircleDashed, Gavel } from 'lucide-react';
import { useState } from 'react';

import { formatLongDate } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { holidayMessages } from '../holiday-messages.ts';
import { RamadanForm } from './ramadan-form.tsx';

/** The fasting month of the year, expected or decided. */
export function RamadanList({ year, months }: { year: number; months: readonly RamadanView[] }) {
  const say = useMessages(holidayMessages);
  const locale = useLocale();
  const [form, setForm] = useState<RamadanView | 'new' | null>(null);
  return (
    <section className="grid gap-3">
      <h2>{say.ramadan}</h2>
      {months.length === 0 ? <p className="text-sm text-ink-3">{say.noRamadan}</p> : null}
      <ul className="divide-y divide-line border-t border-line empty:hidden">
        {months.map((month) => (
          <li
            key={month.hijriYear}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3"
          >
            <div className="grid justify-items-start gap-1">
              <b className="font-bold">{say.ramadanOf(month.hijriYear)}</b>
              <p className="text-sm text-ink-2">
                {formatLongDate(month.startsOn, locale)} – {formatLongDate(month.endsOn, locale)}
              </p>
              <p className="flex flex-wrap items-center gap-2 text-sm text-ink-3">
                <Badge
                  tone={month.status === 'decided' ? 'ok' : 'warn'}
                  icon={month.status === 'decided' ? Gavel : CircleDashed}
                >
                  {say.ramadanStatus[month.status]}
                </Badge>
                {month.source}
              </p>
            </div>
            <Button
              look="line"
              aria-label={say.editThis(say.ramadanOf(month.hijriYear))}
              onClick={() => setForm(month)}
            >
              {say.edit}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button look="line" onClick={() => setForm('new')}>
          {say.addRamadan}
        </Button>
      </div>
      {form ? (
        <RamadanForm
          key={form === 'new' ? 'new' : form.hijriYear}
          year={year}
          month={form === 'new' ? null : form}
          onClose={() => setForm(null)}
        />
      ) : null}
    </section>
  );
}
