import { Link } from '@tanstack/react-router';

import { useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { Button } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Weave } from '../../../ui/weave.tsx';
import type { StandingRow } from '../api/succession.queries.ts';
import { organizationMessages } from '../messages.ts';
import { standingMessages } from '../standing-messages.ts';
import { StandingBadges } from './standing-badges.tsx';
import { WithoutAdminBadges } from './without-admin-badges.tsx';

interface StandingTableProps {
  rows: readonly StandingRow[];
  mayDecide: boolean;
  onOpen: (row: StandingRow) => void;
}

export function StandingTable({ rows, mayDecide, onOpen }: StandingTableProps) {
  const say = useMessages(standingMessages);
  const { kinds } = useMessages(organizationMessages);
  const act = (row: StandingRow) => (
    <Button
      look="line"
      className="print:hidden"
      aria-label={mayDecide ? say.decideOn(row.name) : say.historyOf(row.name)}
      onClick={() => onOpen(row)}
    >
      {mayDecide ? say.decide : say.history}
    </Button>
  );
  const columns: Column<StandingRow>[] = [
    {
      key: 'name',
      header: say.name,
      isRowHeader: true,
      cell: (row) => (
        <span className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-3">
          <Weave code={row.code} threads={row.weave} size="sm" />
          <span className="grid content-start gap-0.5">
            <Link to={paths.group(row.slug)} className="text-ink decoration-line-strong">
              {row.name}
            </Link>
            <span className="text-xs font-normal text-ink-3 md:hidden">
              {kinds[row.kind]}
              {row.areaLabel ? ` · ${row.areaLabel}` : ''}
            </span>
          </span>
          {/* on phones the button stands here, so that a row stays short */}
          <span className="md:hidden">{act(row)}</span>
        </span>
      ),
    },
    {
      key: 'kind',
      header: say.kindAndArea,
      isWideOnly: true,
      cell: (row) => (
        <span className="grid">
          {kinds[row.kind]}
          {row.areaLabel ? <span className="text-xs text-ink-3">{row.areaLabel}</span> : null}
        </span>
      ),
    },
    { key: 'state', header: say.state, cell: (row) => <States row={row} /> },
    {
      key: 'act',
      header: <span className="sr-only">{say.actions}</span>,
      isWideOnly: true,
      cell: act,
    },
  ];
  return <DataTable caption={say.caption} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

/** How it is regarded; in the list of groups without an admin first since when that is so. */
function States({ row }: { row: StandingRow }) {
  const { adminsLastSeenAt, hasOpenVote } = row;
  return (
    <span className="grid gap-2">
      {adminsLastSeenAt === undefined || hasOpenVote === undefined ? null : (
        <WithoutAdminBadges group={{ adminsLastSeenAt, hasOpenVote }} />
      )}
      <StandingBadges organization={row} />
    </span>
  );
}
