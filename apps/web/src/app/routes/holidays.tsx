import { useSearch } from '@tanstack/react-router';

import { useToday } from '../../lib/clock.tsx';
import { holidaysQuery, holidayYearsQuery } from '../../features/settings/api/settings.queries.ts';
import { HolidaysPage } from '../../features/settings/components/holidays-page.tsx';
import { holidayMessages } from '../../features/settings/holiday-messages.ts';
import { dateOf, toLocal } from '../../lib/dates.ts';
import { regionQuery } from '../layouts/region.queries.ts';
import type { Page } from '../page.tsx';
import { readOne, type SearchValues } from '../search-params.ts';
import { sysadminOnly } from '../only-for.ts';

const readYear = (search: SearchValues, today: string): number => {
  const year = readOne(search, 'tahun') ?? '';
  return Number(/^(19[5-9]|20\d|21\d)\d$/.test(year) ? year : today.slice(0, 4));
};

export const page: Page = {
  prefetch: async ({ queries, search, now }) => {
    await sysadminOnly(queries);
    const { timeZone } = await queries.ensureQueryData(regionQuery());
    const year = readYear(search, dateOf(toLocal(now, timeZone)));
    return Promise.all([
      queries.ensureQueryData(holidaysQuery(year)),
      queries.ensureQueryData(holidayYearsQuery()),
    ]);
  },
  head: ({ locale }) => ({ title: holidayMessages[locale].title, description: '', isUnlisted: true }),
  component: Holidays,
};

function Holidays() {
  const today = useToday();
  const year = readYear(useSearch({ strict: false }), today);
  return <HolidaysPage key={year} year={year} />;
}
