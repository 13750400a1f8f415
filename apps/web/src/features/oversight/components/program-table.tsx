import type { OversightRow } from '@guyub/domain/event';
import { Link } from '@tanstack/react-router';
import { CirclePause, Clock, Flag } from 'lucide-react';
import type { ReactNode } from 'react';

import { dateOf, formatDate } from '../../../lib/dates.ts';
import { type Locale, useLocale, useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { formatAmount } from '../../../lib/units.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Kinds } from '../../../ui/kind.tsx';
import { HostsInline } from '../../../ui/weave.tsx';
import { oversightMessages, tableMessages } from '../messages.ts';

interface ProgramTableProps {
  rows: readonly OversightRow[];
  onAct: (row: OversightRow) => void;
}

export function ProgramTable({ rows, onAct }: ProgramTableProps) {
  const say = useMessages(tableMessages);
  const columns: Column<OversightRow>[] = [
    {
      key: 'title',
      header: say.program,
      isRowHeader: true,
      cell: (row) => <Title row={row} onAct={onAct} />,
    },
    {
      key: 'hosts',
      header: say.hosts,
      isWideOnly: true,
      cell: ({ hosts }) => <HostsInline hosts={hosts} />,
    },
    { key: 'next', header: say.next, cell: (row) => <NextDate row={row} /> },
    { key: 'last', header: say.last, cell: (row) => <LastDate row={row} /> },
    {
      key: 'act',
      header: <span className="sr-only">{say.actions}</span>,
      isWideOnly: true,
      cell: (row) => <ActButton row={row} onAct={onAct} />,
    },
  ];
  return (
    <DataTable caption={say.caption} columns={columns} rows={rows} keyOf={({ programId }) => programId} />
  );
}

interface RowProps {
  row: OversightRow;
  onAct: (row: OversightRow) => void;
}

function ActButton({ row, onAct }: RowProps) {
  const say = useMessages(tableMessages);
  const { hiddenTitle } = useMessages(oversightMessages);
  return (
    <Button
      look="line"
      className="print:hidden"
      aria-label={say.actOn(row.title || hiddenTitle)}
      onClick={() => onAct(row)}
    >
      <Flag aria-hidden="true" />
      {say.act}
    </Button>
  );
}

/** On phones the hosts and the button stand here, so that a row stays short. */
function Title({ row, onAct }: RowProps) {
  const say = useMessages(tableMessages);
  const { hiddenTitle } = useMessages(oversightMessages);
  return (
    <span className="grid grid-cols-[minmax(0,1fr)_auto] gap-3">
      <span className="grid content-start justify-items-start gap-1">
        <Link to={paths.program(row.programSlug)} className="text-ink decoration-line-strong">
          {row.title || hiddenTitle}
        </Link>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Kinds kinds={row.kinds} />
          <span className="md:hidden">
            <HostsInline hosts={row.hosts} />
          </span>
        </span>
        <Marks>
          {row.oldestOverdueDays === null ? null : (
            <Badge tone="bad" icon={Clock}>
              {say.overdue(row.oldestOverdueDays)}
              {row.overdueCount > 1 ? ` · ${say.overdueMany(row.overdueCount)}` : ''}
            </Badge>
          )}
          {row.openFlags > 0 ? (
            <Badge tone="warn" icon={Flag}>
              {say.flags(row.openFlags)}
            </Badge>
          ) : null}
          {row.state === 'active' ? null : (
            <Badge tone="plain" icon={CirclePause}>
              {say.states[row.state] ?? row.state}
            </Badge>
          )}
        </Marks>
      </span>
      <span className="md:hidden">
        <ActButton row={row} onAct={onAct} />
      </span>
    </span>
  );
}

function Marks({ children }: { children: readonly ReactNode[] }) {
  if (children.every((child) => child === null)) return null;
  return <span className="flex flex-wrap gap-1.5">{children}</span>;
}

function NextDate({ row }: { row: OversightRow }) {
  const say = useMessages(tableMessages);
  const locale = useLocale();
  if (!row.nextStartsLocal || !row.nextEventSlug) return <span className="text-ink-3">{say.noNext}</span>;
  return (
    <Link to={paths.event(row.nextEventSlug)} className="inline-block py-1 whitespace-nowrap">
      {formatDate(dateOf(row.nextStartsLocal), locale)}
    </Link>
  );
}

/** The last date with what came of it; a missing report is said in words and never as a figure. */
function LastDate({ row }: { row: OversightRow }) {
  const say = useMessages(tableMessages);
  const locale = useLocale();
  if (!row.lastStartsLocal || !row.lastEventSlug) return <span className="text-ink-3">{say.notHeld}</span>;
  return (
    <span className="flex flex-wrap gap-x-2 gap-y-0.5 md:grid">
      <Link to={paths.event(row.lastEventSlug)} className="inline-block py-1 whitespace-nowrap">
        {formatDate(dateOf(row.lastStartsLocal), locale)}
      </Link>
      {row.lastReported ? (
        <b className="font-bold">{sayResults(row, locale) || say.noFigures}</b>
      ) : (
        <span className="font-semibold text-warn">{say.notReported}</span>
      )}
      {row.notReportedCount > 1 ? (
        <span className="text-xs text-ink-3">{say.notReportedMany(row.notReportedCount, row.heldCount)}</span>
      ) : null}
    </span>
  );
}

const sayResults = ({ lastResults }: OversightRow, locale: Locale): string =>
  lastResults
    .flatMap(({ amount, unit }) => (amount === null ? [] : [formatAmount(amount, unit, locale)]))
    .join(', ');
