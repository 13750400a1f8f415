import { makeAccount, type SignedInPerson } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { act, makeSysadmin } from '../makers/sysadmin.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

export const disablingAt = '2026-11-23T00:00:00Z';

export interface Disabling {
  api: TestApp;
  office: string;
  group: { id: string; slug: string };
  /** the sysadmin who disables and enables */
  dewi: SignedInPerson;
  /** of the group */
  admin: SignedInPerson;
  disable: (accountId: string, more?: object) => ReturnType<SignedInPerson['post']>;
  enable: (accountId: string) => ReturnType<SignedInPerson['post']>;
  rowOf: (
    accountId: string,
  ) => Promise<{ at: Date | null; by: string | null; why: string | null } | undefined>;
}

/** An office with a sysadmin, and a group with its admin. */
export async function startDisabling(): Promise<Disabling> {
  // only a demo keeps the mails of resets where they can be read
  const api = await startTestApp({ now: disablingAt, environment: { GUYUB_DEMO: '1' } });
  const office = (await makeOrganization(api, { isCommunicationOffice: true, name: 'Diskominfo' })).id;
  const group = await makeOrganization(api, { name: 'Info Cawas' });
  const dewi = await makeSysadmin(api, office, { name: 'Dewi' });
  const admin = await makeAccount(api, { memberships: [{ organizationId: group.id, roles: ['admin'] }] });
  return {
    api,
    office,
    group,
    dewi,
    admin,
    disable: (accountId, more = {}) => dewi.post(`/api/accounts/${accountId}/disable`, act(more)),
    enable: (accountId) => dewi.post(`/api/accounts/${accountId}/enable`, act()),
    rowOf: async (accountId) => {
      const [row] = await api.db.query<{ at: Date | null; by: string | null; why: string | null }[]>(
        'select disabled_at as at, disabled_by as by, disabled_reason as why from account where id = $1',
        [accountId],
      );
      return row;
    },
  };
}
