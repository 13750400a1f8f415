import type { OversightRow } from '@guyub/domain/event';
import type { OrganizationBrief } from '@guyub/domain/organization';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';

import { useNow, useTimeZone } from '../../../lib/clock.tsx';
import { formatInstant } from '../../../lib/dates.ts';
import { withQuery } from '../../../lib/http.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { AnchorButton, Button } from '../../../ui/button.tsx';
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
  /** Whose table it is, as a print names it. */
  office: string;
}

/** All programs of all groups in one table, and what the office can do with each. */
export function ProgramsPage({ filter, onFilter, groups, office }: ProgramsPageProps) {
  const say = useMessages(tableMessages);
  const programs = useSuspenseInfiniteQuery(oversightProgramsQuery(filter));
  const rows = programs.data.pages.flatMap(({ items }) => items);
  const [acting, setActing] = useState<OversightRow | null>(null);
  return (
    <div className="wrap">
      <PrintHead
        office={office}
        filter={filter}
        groups={groups}
        count={rows.length}
        hasMore={programs.hasNextPage}
      />
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
      {filter.show === 'quiet' ? <p className="mb-4 text-sm text-ink-3">{say.quietMeans}</p> : null}
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

interface PrintHeadProps extends Pick<ProgramsPageProps, 'office' | 'filter' | 'groups'> {
  count: number;
  hasMore: boolean;
}

/** On paper the controls are gone: whose table it is, of when, and what it leaves out stands there in words. */
function PrintHead({ office, filter, groups, count, hasMore }: PrintHeadProps) {
  const say = useMessages(tableMessages);
  const locale = useLocale();
  const when = formatInstant(useNow(), useTimeZone(), locale);
  const group = groups.find(({ slug }) => slug === filter.organization)?.name ?? filter.organization;
  const filters = [
    filter.show && say.parts[filter.show],
    group && `${say.group} ${group}`,
    filter.kind && kindWords[locale][filter.kind].long,
    filter.search && `“${filter.search}”`,
  ].filter(Boolean);
  return (
    <div className="hidden gap-0.5 text-sm print:grid">
      <p className="text-base font-bold">{office}</p>
      <p>
        {say.printed(when)} · {say.printedRows(count, hasMore)}
      </p>
      {filters.length > 0 ? <p>{say.filtered(filters.join(' · '))}</p> : null}
    </div>
  );
}

function Filters({ filter, onFilter, groups }: Pick<ProgramsPageProps, 'filter' | 'onFilter' | 'groups'>) {
  const say = useMessages(tableMessages);
  const locale = useLocale();
  const words = kindWords[locale];
  return (
    <div className="mb-4 grid grid-cols-2 gap-2 md:grid-cols-[1.3fr_1fr_1fr_auto_auto] print:hidden">
      <div className="col-span-2 md:col-span-1">
        <FilterSelect
          label={say.show}
          all={say.showAll}
          value={filter.show}
          options={shownParts.map((value) => ({ value, label: say.parts[value] }))}
          onChange={(show) => onFilter({ ...filter, show: shownParts.find((one) => one === show) })}
        />
      </div>
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
      <AnchorButton
        look="line"
        download
        href={`/api${withQuery('/oversight/programs.csv', { ...filter, lang: locale })}`}
      >
        <FileDown aria-hidden="true" />
        {say.download}
      </AnchorButton>
    </div>
  );
}
