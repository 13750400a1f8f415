import { useSuspenseQuery } from '@tanstack/react-query';

import { officeQuery } from '../../features/organization/api/office.queries.ts';
import { OfficeContactPage } from '../../features/organization/components/office-contact-page.tsx';
import { officeMessages } from '../../features/organization/office-messages.ts';
import { useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';

export const page: Page = {
  prefetch: ({ queries }) => queries.ensureQueryData(officeQuery()),
  head: ({ locale, queries }) => {
    const office = queries.getQueryData(officeQuery().queryKey)?.office;
    const { title, text } = officeMessages[locale];
    return { title, description: office ? text(office.name) : '' };
  },
  component: OfficeContact,
};

function OfficeContact() {
  const { office } = useSuspenseQuery(officeQuery()).data;
  return <OfficeContactPage office={office} mayEnter={useMe()?.isOverseer === true} />;
}
