import type { Page } from '../page.tsx';
import { regionName } from '../layouts/region.queries.ts';
import { PageHeader } from '../../ui/page-header.tsx';

export const page: Page = {
  head: ({ queries }) => ({ title: 'Kegiatan terdekat', description: regionName(queries) }),
  component: () => (
    <div className="wrap">
      <PageHeader title="Kegiatan terdekat" />
    </div>
  ),
};
