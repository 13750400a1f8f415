import type { OrganizationKind } from '@guyub/domain/organization';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import {
  type OrganizationFilter,
  organizationsQuery,
} from '../../features/organization/api/organization.queries.ts';
import { OrganizationList } from '../../features/organization/components/organization-list.tsx';
import { organizationMessages } from '../../features/organization/messages.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { regionName } from '../layouts/region.queries.ts';
import type { Page } from '../page.tsx';
import { readOne, readSeveral, type SearchValues } from '../search-params.ts';

const kinds: readonly OrganizationKind[] = ['group', 'office', 'partner'];

const readFilter = (search: SearchValues): OrganizationFilter => ({
  kind: readSeveral(search, 'jenis', kinds)[0],
  search: readOne(search, 'cari'),
});

export const page: Page = {
  prefetch: ({ queries, search }) => queries.ensureInfiniteQueryData(organizationsQuery(readFilter(search))),
  head: ({ queries, locale, search }) => ({
    title: organizationMessages[locale].title,
    description: organizationMessages[locale].describe(regionName(queries)),
    isUnlisted: Object.keys(search).length > 0,
  }),
  component: Groups,
};

function Groups() {
  const say = useMessages(organizationMessages);
  const navigate = useNavigate();
  const filter = readFilter(useSearch({ from: '/site/grup' }));
  const organizations = useSuspenseInfiniteQuery(organizationsQuery(filter));
  const found = organizations.data.pages.flatMap(({ items }) => items);
  const go = (next: OrganizationFilter) =>
    void navigate({
      to: paths.groups,
      search: { cari: next.search || undefined, jenis: next.kind },
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="wrap">
      <PageHeader
        title={say.title}
        action={
          <SearchBox
            name="cari"
            label={say.search}
            placeholder={say.searchHint}
            value={filter.search ?? ''}
            onSearch={(search) => go({ ...filter, search })}
          />
        }
      />
      <div className="mb-4 max-w-72">
        <FilterSelect
          label={say.title}
          all={say.all}
          value={filter.kind}
          options={kinds.map((value) => ({ value, label: say.kindsMany[value] }))}
          onChange={(kind) => go({ ...filter, kind: kinds.find((one) => one === kind) })}
        />
      </div>
      {found.length === 0 ? (
        <Notice title={say.none} text={say.noneHint}>
          <LinkButton to={paths.groups} look="line">
            {say.showAll}
          </LinkButton>
        </Notice>
      ) : (
        <OrganizationList organizations={found} />
      )}
      <MoreButton query={organizations} />
    </div>
  );
}
