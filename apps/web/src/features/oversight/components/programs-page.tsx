import type { OversightRow } from '@guyub/domain/event';
import type { OrganizationBrief } from '@guyub/domain/organization';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useState } from 'react';

import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { Button } from '../../../ui/button.tsx';
import { FilterSelect } from '../../../ui/filter-select.tsx';
import { kindOrder, kindWords } from '../../../ui/kind.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { type OversightFilter, oversightProgramsQuery, shownParts } from '../api/oversight.queries.ts';
import { tableMessages } from '../messages.ts';
import { FlagSheet } from './flag-sheet.tsx';
import { ProgramTable } from './program-table.tsx';

interface ProgramsPageProps {
  filter: OversightFilter;
  /** Writes the filter into the address. */
  onFilter: (filter: OversightFilter) => void;
  groups: readonly OrganizationBrief[];
}

/** All programs of all groups in one table, and what the office can do with each. */
export function ProgramsPage({ filter, onFilter, groups }: ProgramsPageProps) {
  const say = useMessages(tableMessages);
  const programs = useSuspenseInfiniteQuery(oversightProgramsQuery(filter));
  const rows = programs.data.pages.flatMap(({ items }) => items);
  const [acting, setActing] = useState<OversightRow | null>(null);
  return (
    <div className="wrap">
      <PageHeader
        title={say.title}
        below={say.above}
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
      <Filters filter={filter} onFilter={onFilter} groups={groups} />
      {rows.length === 0 ? (
        <Notice title={say.none} text={say.noneHint}>
          <Button look="line" onClick={() => onFilter({})}>
            {say.clear}
          </Button>
        </Notice>
      ) : (
        <ProgramTable rows={rows} onAct={setActing} />
      )}
      <MoreButton query={programs} />
      {acting ? <FlagSheet key={acting.programId} row={acting} onClose={() => setActing(null)} /> : null}
    </div>
  );
}

function Filters({ filter, onFilter, groups }: ProgramsPageProps) {
  const say = useMessages(tableMessages);
  const words = kindWords[useLocale()];
  return (
    <div className="mb-4 grid grid-cols-2 gap-2 md:grid-cols-[1fr_1fr_1fr_auto] print:hidden">
      <FilterSelect
        label={say.show}
        all={say.showAll}
        value={filter.show}
        options={shownParts.map((value) => ({ value, label: say.parts[value] }))}
        onChange={(show) => onFilter({ ...filter, show: shownParts.find((one) => one === show) })}
      />
      <FilterSelect
        label={say.group}
        all={say.allGroups}
        value={filter.organization}
        options={groups.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChange={(organization) => onFilter({ ...filter, organization })}
      />
      <FilterSelect
        label={say.kind}
        all={say.allKinds}
        value={filter.kind}
        options={kindOrder.map((value) => ({ value, label: words[value].long }))}
        onChange={(kind) => onFilter({ ...filter, kind: kindOrder.find((one) => one === kind) })}
      />
      <Button look="line" onClick={() => window.print()}>
        <Printer aria-hidden="true" />
        {say.print}
      </Button>
    </div>
  );
}
