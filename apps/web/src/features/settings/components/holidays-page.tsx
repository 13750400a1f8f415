import type { HolidayView, HolidayYearView } from '@guyub/domain/holiday';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { CalendarPlus, ChevronLeft, ChevronRight, Pencil, Trash } from 'lucide-react';
import { useState } from 'react';

import { formatLongDate } from '../../../lib/dates.ts';
import { sayProblem } from '../../../lib/form.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { privatePaths } from '../../../lib/private-paths.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useToast } from '../../../ui/toast.tsx';
import {
  addHoliday,
  holidaysQuery,
  holidayYearsQuery,
  removeHoliday,
  settingsKeys,
} from '../api/settings.queries.ts';
import { holidayMessages } from '../holiday-messages.ts';
import { HolidayForm } from './holiday-form.tsx';
import { RamadanList } from './ramadan-list.tsx';
import { RowTitle } from './row-title.tsx';
import { YearForm } from './year-form.tsx';

/** One year's holidays with their decree, and whether that year is decided at all. */
export function HolidaysPage({ year }: { year: number }) {
  const say = useMessages(holidayMessages);
  const { data: answer } = useSuspenseQuery(holidaysQuery(year));
  const { data: years } = useSuspenseQuery(holidayYearsQuery());
  const [form, setForm] = useState<HolidayView | 'new' | null>(null);
  return (
    <div className="wrap">
      <PageHeader title={say.title} action={<YearSwitch year={year} />} />
      <div className="grid gap-8">
        <YearStanding year={year} known={years.find((one) => one.year === year)} />
        <section className="grid gap-4">
          <div>
            <Button onClick={() => setForm('new')}>
              <CalendarPlus aria-hidden="true" />
              {say.add}
            </Button>
          </div>
          {answer.holidays.length === 0 ? (
            <Notice title={say.none} text={say.noneHint} />
          ) : (
            <HolidayTable holidays={answer.holidays} onEdit={setForm} />
          )}
        </section>
        <RamadanList year={year} months={answer.ramadan} />
      </div>
      {form ? (
        <HolidayForm
          key={form === 'new' ? 'new' : form.id}
          year={year}
          holiday={form === 'new' ? null : form}
          onClose={() => setForm(null)}
        />
      ) : null}
    </div>
  );
}

function YearSwitch({ year }: { year: number }) {
  const say = useMessages(holidayMessages);
  return (
    <nav aria-label={say.year} className="flex items-center gap-3 lg:justify-end">
      <LinkButton
        to={privatePaths.holidays}
        search={{ tahun: year - 1 }}
        look="line"
        isIcon
        aria-label={say.previousYear}
      >
        <ChevronLeft aria-hidden="true" />
      </LinkButton>
      <b aria-live="polite" className="text-lg font-extrabold tabular-nums">
        {year}
      </b>
      <LinkButton
        to={privatePaths.holidays}
        search={{ tahun: year + 1 }}
        look="line"
        isIcon
        aria-label={say.nextYear}
      >
        <ChevronRight aria-hidden="true" />
      </LinkButton>
    </nav>
  );
}

function YearStanding({ year, known }: { year: number; known: HolidayYearView | undefined }) {
  const say = useMessages(holidayMessages);
  const [isOpen, setOpen] = useState(false);
  const isDecided = known?.status === 'decided';
  return (
    <>
      <Banner tone={isDecided ? 'ok' : 'warn'}>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p>
            <b>{isDecided ? say.decided(year) : say.undecided(year)}</b>
            <span className="block">{isDecided ? known.source : (known?.source ?? say.undecidedHint)}</span>
          </p>
          <Button look="line" onClick={() => setOpen(true)}>
            {say.setYear}
          </Button>
        </div>
      </Banner>
      {isOpen ? <YearForm year={year} known={known} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface HolidayTableProps {
  holidays: readonly HolidayView[];
  onEdit: (holiday: HolidayView) => void;
}

function HolidayTable({ holidays, onEdit }: HolidayTableProps) {
  const say = useMessages(holidayMessages);
  const common = useMessages(problemMessages);
  const locale = useLocale();
  const { remove, error } = useRemoval();
  const columns: Column<HolidayView>[] = [
    {
      key: 'name',
      header: say.name,
      isRowHeader: true,
      cell: (holiday) => (
        <RowTitle actions={<HolidayActions holiday={holiday} onEdit={onEdit} onRemove={remove} />}>
          {holiday.name}
        </RowTitle>
      ),
    },
    {
      key: 'date',
      header: say.date,
      cell: ({ date }) => <span className="whitespace-nowrap">{formatLongDate(date, locale)}</span>,
    },
    { key: 'kind', header: say.kind, cell: ({ kind }) => say.kinds[kind] },
    {
      key: 'source',
      header: say.source,
      cell: ({ source, decree }) => (
        <span className="wrap-anywhere text-ink-2">{saySource(source, decree)}</span>
      ),
    },
    {
      key: 'actions',
      header: <span className="sr-only">{say.actions}</span>,
      isWideOnly: true,
      cell: (holiday) => <HolidayActions holiday={holiday} onEdit={onEdit} onRemove={remove} />,
    },
  ];
  return (
    <>
      {error ? (
        <Banner tone="bad" role="alert">
          {sayProblem(error, say.refused, common)}
        </Banner>
      ) : null}
      <DataTable caption={say.title} columns={columns} rows={holidays} keyOf={({ id }) => id} />
    </>
  );
}

interface HolidayActionsProps {
  holiday: HolidayView;
  onEdit: (holiday: HolidayView) => void;
  onRemove: (holiday: HolidayView) => void;
}

function HolidayActions({ holiday, onEdit, onRemove }: HolidayActionsProps) {
  const say = useMessages(holidayMessages);
  return (
    <span className="flex gap-2 print:hidden">
      <Button look="line" isIcon aria-label={say.editThis(holiday.name)} onClick={() => onEdit(holiday)}>
        <Pencil aria-hidden="true" />
      </Button>
      <Button look="line" isIcon aria-label={say.removeThis(holiday.name)} onClick={() => onRemove(holiday)}>
        <Trash aria-hidden="true" />
      </Button>
    </span>
  );
}

/** A source often is its decree; then it is said once. */
const saySource = (source: string, decree: string | null): string =>
  decree === null || source.includes(decree) ? source : `${decree} · ${source}`;

/** Removing takes one tap, because it can be undone: the day is then entered again. */
function useRemoval() {
  const say = useMessages(holidayMessages);
  const client = useQueryClient();
  const toast = useToast();
  const refresh = () => client.invalidateQueries({ queryKey: settingsKeys.all });
  const putBack = useMutation({
    mutationFn: ({ version: _version, id: _id, ...holiday }: HolidayView) =>
      addHoliday(client, { ...holiday, id: newId() }),
    onSettled: refresh,
  });
  const removal = useMutation({
    mutationFn: ({ id, version }: HolidayView) => removeHoliday(client, id, { changeId: newId(), version }),
    onSuccess: (_answer, holiday) =>
      toast({ text: say.removed(holiday.name), undo: () => putBack.mutate(holiday) }),
    onSettled: refresh,
  });
  return { remove: removal.mutate, error: removal.error ?? putBack.error };
}
