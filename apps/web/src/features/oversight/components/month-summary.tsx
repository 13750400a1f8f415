import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';

import { formatMonth } from '../../../lib/dates.ts';
import { addMonths } from '../../../lib/months.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { formatNumber } from '../../../lib/money.ts';
import { paths } from '../../../lib/paths.ts';
import { privatePaths } from '../../../lib/private-paths.ts';
import { formatFigure, unitWord } from '../../../lib/units.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Kind, kindOrder } from '../../../ui/kind.tsx';
import { Loom } from '../../../ui/loom.tsx';
import { Weave } from '../../../ui/weave.tsx';
import type { OversightSummary } from '../api/oversight.queries.ts';
import { oversightMessages } from '../messages.ts';

/** What a month came to, each thing in its own unit; what was not reported stays bare threads. */
export function MonthSummary({ summary, thisMonth }: { summary: OversightSummary; thisMonth: string }) {
  const say = useMessages(oversightMessages);
  return (
    <section className="grid content-start gap-6" aria-labelledby="month">
      <MonthSwitch month={summary.month} thisMonth={thisMonth} />
      {summary.held === 0 ? (
        <p className="text-sm text-ink-3">{say.noneHeld}</p>
      ) : (
        <>
          <Totals totals={summary.totals} />
          <Held summary={summary} />
          <Groups groups={summary.groups} />
        </>
      )}
    </section>
  );
}

function MonthSwitch({ month, thisMonth }: { month: string; thisMonth: string }) {
  const say = useMessages(oversightMessages);
  const locale = useLocale();
  const steps = [
    { key: 'previous', to: addMonths(month, -1), label: say.previousMonth, Icon: ChevronLeft },
    { key: 'next', to: addMonths(month, 1), label: say.nextMonth, Icon: ChevronRight },
  ];
  return (
    <div className="flex items-center justify-between gap-3">
      <h2 id="month" className="text-lg">
        {formatMonth(`${month}-01`, locale)}
      </h2>
      <nav aria-label={say.month} className="flex gap-2">
        {steps.map(({ key, to, label, Icon }) =>
          key === 'next' && to > thisMonth ? null : (
            <LinkButton
              key={key}
              to={privatePaths.oversight}
              search={{ bulan: to }}
              resetScroll={false}
              look="line"
              isIcon
              aria-label={label}
            >
              <Icon aria-hidden="true" />
            </LinkButton>
          ),
        )}
      </nav>
    </div>
  );
}

function Totals({ totals }: { totals: OversightSummary['totals'] }) {
  const say = useMessages(oversightMessages);
  const locale = useLocale();
  if (totals.length === 0) return <p className="text-sm text-ink-3">{say.noTotals}</p>;
  const ordered = totals.toSorted(
    (one, other) => kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind),
  );
  return (
    <div className="grid gap-3">
      <ul className="divide-y divide-line border-y border-line">
        {ordered.map(({ kind, unit, amount, events }, index) => (
          <li
            key={`${kind} ${unit}`}
            className="grid grid-cols-[8.5rem_minmax(0,1fr)] items-baseline gap-x-3 py-2.5"
          >
            <span className={ordered[index - 1]?.kind === kind ? 'sr-only' : ''}>
              <Kind kind={kind} />
            </span>
            <p className="col-start-2 text-sm text-ink-2">
              <b className="text-lg font-extrabold tabular-nums text-ink">
                {formatFigure(amount, unit, locale)}
              </b>{' '}
              {unit === 'rupiah' ? null : unitWord(unit, locale, amount)}
              <span className="block text-xs text-ink-3">{say.fromEvents(events)}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-3">{say.neverAdded}</p>
    </div>
  );
}

function Held({ summary }: { summary: OversightSummary }) {
  const say = useMessages(oversightMessages);
  const locale = useLocale();
  const reported = summary.held - summary.notReported;
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-[8.5rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-2 text-sm">
        <dt className="font-semibold">{say.peopleCame}</dt>
        <dd>
          {reported === 0 ? (
            <span className="text-ink-3">{say.notReported}</span>
          ) : (
            <b className="text-lg font-extrabold">{say.people(formatNumber(summary.peopleCame, locale))}</b>
          )}
        </dd>
        <dt className="font-semibold">{say.held}</dt>
        <dd>
          <b className="text-lg font-extrabold">{say.heldEvents(summary.held)}</b>
          {summary.notReported > 0 ? (
            <Link
              to={privatePaths.oversightPrograms}
              search={{ tampil: 'not-reported' }}
              className="block text-sm"
              aria-label={`${say.notReportedOf(summary.notReported)}. ${say.seeNotReported}`}
            >
              {say.notReportedOf(summary.notReported)}
            </Link>
          ) : null}
        </dd>
      </dl>
      <Loom
        value={reported === 0 ? null : reported}
        target={summary.held}
        label={say.reportedOf(reported, summary.held)}
      />
    </div>
  );
}

function Groups({ groups }: { groups: OversightSummary['groups'] }) {
  const say = useMessages(oversightMessages);
  if (groups.length === 0) return <p className="text-sm text-ink-3">{say.noGroups}</p>;
  return (
    <section className="grid gap-3">
      <h3>{say.byGroup}</h3>
      <ul className="grid gap-2.5">
        {groups.map(({ organization, held, reported }) => (
          <li
            key={organization.id}
            className="grid grid-cols-[8rem_minmax(0,1fr)_auto] items-center gap-x-3 text-sm"
          >
            <Link
              to={paths.group(organization.slug)}
              aria-label={organization.name}
              className="inline-flex min-h-6 items-center gap-2 font-semibold text-ink no-underline hover:underline"
            >
              <Weave code={organization.code} threads={organization.weave} size="xs" />
              <span className="truncate">{organization.code}</span>
            </Link>
            <Loom
              value={reported === 0 ? null : reported}
              target={held}
              label={reported === 0 ? say.notReported : say.reportedOf(reported, held)}
              isSlim
            />
            <span className="text-right text-xs text-ink-2 tabular-nums">
              {reported === 0 ? say.notReported : say.reportedOf(reported, held)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
