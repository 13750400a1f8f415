import type { Role } from '@guyub/domain/organization';

import { makeAccount, type SignedInPerson } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import type { TestApp } from '../test-app.ts';

/** Somebody signed in, with their memberships by organization. */
export interface Member extends SignedInPerson {
  membershipOf: Record<string, string>;
}

/** Somebody with an account, signed in, with these roles in these organizations. */
export async function makePerson(
  api: TestApp,
  name: string,
  roles: Record<string, readonly Role[]> = {},
  contact: { email?: string; phone?: string } = {},
): Promise<Member> {
  const memberships = Object.entries(roles).map(([organizationId, held]) => ({
    organizationId,
    roles: held,
  }));
  const reached = contact.phone === undefined ? contact : { email: null, phone: contact.phone };
  const person = await makeAccount(api, { name, memberships, ...reached });
  const membershipOf = Object.fromEntries(
    memberships.map(({ organizationId }, index) => [organizationId, person.membershipIds[index] ?? '']),
  );
  return Object.assign(person, { membershipOf });
}

/** A group with its admin and a plain member who is its treasurer. */
export async function makeGroup(api: TestApp) {
  const { id, slug } = await makeOrganization(api);
  return {
    id,
    slug,
    admin: await makePerson(api, 'Ani', { [id]: ['admin'] }),
    member: await makePerson(api, 'Budi', { [id]: ['member', 'treasurer'] }),
  };
}

/** A regency's people: two groups, the blood service as partner, and the communication office with its offices. */
export async function makeWorld(api: TestApp) {
  const ick = await makeOrganization(api, {
    slug: 'info-cegatan-klaten',
    code: 'ICK',
    name: 'Info Cegatan Klaten',
  });
  const skb = await makeOrganization(api, {
    slug: 'sedulur-klaten',
    code: 'SKB',
    name: 'Sedulur Klaten Bersinar',
  });
  const pmi = await makeOrganization(api, {
    kind: 'partner',
    slug: 'pmi',
    code: 'PMI',
    name: 'PMI Kabupaten Klaten',
  });
  const office = await makeOrganization(api, {
    isCommunicationOffice: true,
    slug: 'diskominfo',
    code: 'Diskominfo',
    name: 'Dinas Komunikasi dan Informatika',
  });
  return {
    ick,
    skb,
    pmi,
    office,
    ani: await makePerson(api, 'Ani', { [ick.id]: ['admin'] }),
    budi: await makePerson(api, 'Budi', { [ick.id]: ['member', 'treasurer'] }),
    citra: await makePerson(api, 'Citra', { [skb.id]: ['admin'] }),
    dewi: await makePerson(api, 'Dewi', { [office.id]: ['officer'] }),
    eko: await makePerson(api, 'Eko', { [office.id]: ['head', 'sysadmin'] }),
    fajar: await makePerson(api, 'Fajar', { [office.id]: ['auditor'] }),
    guest: await makePerson(api, 'Gita'),
    visitor: api.person(),
  };
}

export const profile = {
  code: 'ISW',
  name: 'Info Seputar Wedi',
  about: 'Kabar warga Wedi.',
  legalForm: null,
  foundedYear: 2014,
  areaCode: '33.10.03',
  isKim: false,
};

/** The statuses of several answers, in order of number: who came first is nobody's matter. */
export const statusesOf = (answers: readonly { status: number }[]): number[] =>
  answers.map(({ status }) => status).sort((one, other) => one - other);
