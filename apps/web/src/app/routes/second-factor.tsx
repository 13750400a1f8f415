import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';

import { factorsQuery } from '../../features/identity/api/identity.queries.ts';
import { SecondFactorSetup } from '../../features/identity/components/second-factor-setup.tsx';
import { secondFactorMessages } from '../../features/identity/second-factor-messages.ts';
import { localizedPath, useLocale } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { homeOf } from '../home-path.ts';
import { meKey, meQuery, useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';

export const page: Page = {
  prefetch: ({ queries }) => queries.ensureQueryData(factorsQuery()),
  head: ({ locale }) => ({
    title: secondFactorMessages[locale].setupTitle,
    description: '',
    isUnlisted: true,
  }),
  component: SecondFactor,
};

function SecondFactor() {
  const locale = useLocale();
  const queries = useQueryClient();
  const me = useMe();
  const { data } = useSuspenseQuery(factorsQuery());
  const goOn = async () => {
    const had = queries.getQueryData<{ waitingRoles?: unknown[] } | null>(meKey)?.waitingRoles?.length ?? 0;
    const now = await queries.fetchQuery({ ...meQuery(), staleTime: 0 });
    // a new page, because what was kept before is not what these roles see
    window.location.assign(localizedPath(locale, now && had > 0 ? homeOf(now) : paths.me));
  };
  return <SecondFactorSetup accountId={me?.accountId ?? ''} present={data} onDone={() => void goOn()} />;
}
