import { settingsQuery } from '../../features/settings/api/settings.queries.ts';
import { SettingsPage } from '../../features/settings/components/settings-page.tsx';
import { settingsMessages } from '../../features/settings/messages.ts';
import { useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';

/** Sysadmins change settings; the office and auditors read them. */
export const page: Page = {
  prefetch: ({ queries }) => queries.ensureQueryData(settingsQuery()),
  head: ({ locale }) => ({ title: settingsMessages[locale].title, description: '', isUnlisted: true }),
  component: Settings,
};

function Settings() {
  return <SettingsPage mayChange={useMe()?.isSysadmin ?? false} />;
}
