import { organizationKinds } from '@guyub/domain/organization';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { privatePaths } from '../../../lib/private-paths.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { FilterSelect } from '../../../ui/filter-select.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { shownStandings } from '../api/organization.queries.ts';
import { type StandingFilter, type StandingRow, standingRowsQuery } from '../api/succession.queries.ts';
import { organizationMessages } from '../messages.ts';
import { standingMessages } from '../standing-messages.ts';
import { StandingSheet } from './standing-sheet.tsx';
import { StandingTable } from './standing-table.tsx';

interface StandingPageProps {
  filter: StandingFilter;
  /** Writes the filter into the address. */
  onFilter: (filter: StandingFilter) => void;
  /** Officers and heads decide; others read what was decided. */
  mayDecide: boolean;
  /** Offices and partners are entered by the communication office. */
  mayAdd: boolean;
  onDecided: () => void;
}

/** Every organization with how the communication office regards it, and what it can decide. */
export function StandingPage({ filter, onFilter, mayDecide, mayAdd, onDecided }: StandingPageProps) {
  const say = useMessages(standingMessages);
  const { kindsMany } = useMessages(organizationMessages);
  const organizations = useSuspenseInfiniteQuery(standingRowsQuery(filter));
  const rows = organizations.data.pages.flatMap(({ items }) => items);
  const [opened, setOpened] = useState<StandingRow | null>(null);
  return (
    <div className="wrap">
      <PageHeader
        title={say.title}
        below={say.below}
        action={
          <SearchBox
            name="cari"
            label={say.search}
            placeholder={say.searchHint}
            value={filter.search ?? ''}
            onSearch={(search) => onFilter({ ...filter, search: search || undefined })}
          />
        }
      />
      <div className="mb-4 grid grid-cols-2 gap-2 md:grid-cols-[1fr_1fr_auto] md:items-center print:hidden">
        <div className="col-span-2 md:col-span-1">
          <FilterSelect
            label={say.standing}
            all={say.anyStanding}
            value={filter.standing}
            options={shownStandings.map((value) => ({ value, label: say.standings[value] }))}
            onChange={(standing) =>
              onFilter({ ...filter, standing: shownStandings.find((one) => one === standing) })
            }
          />
        </div>
        <div className={mayAdd ? undefined : 'col-span-2 md:col-span-1'}>
          <FilterSelect
            label={say.kind}
            all={say.allKinds}
            value={filter.kind}
            options={organizationKinds.map((value) => ({ value, label: kindsMany[value] }))}
            onChange={(kind) => onFilter({ ...filter, kind: organizationKinds.find((one) => one === kind) })}
          />
        </div>
        {mayAdd ? (
          <LinkButton to={privatePaths.foundGroup} search={{ jenis: 'partner' }} look="line">
            <Plus aria-hidden="true" />
            {say.add}
          </LinkButton>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <Notice title={say.none} text={say.noneHint}>
          <Button look="line" onClick={() => onFilter({})}>
            {say.clear}
          </Button>
        </Notice>
      ) : (
        <StandingTable rows={rows} mayDecide={mayDecide} onOpen={setOpened} />
      )}
      <MoreButton query={organizations} />
      {opened ? (
        <StandingSheet
          key={opened.id}
          organization={opened}
          mayDecide={mayDecide}
          onDecided={onDecided}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </div>
  );
}
