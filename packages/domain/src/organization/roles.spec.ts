import fc from 'fast-check';

import { organizationKinds, type Role, roles } from './organization.schema.ts';
import {
  isInviterStanding,
  judgeRoles,
  mayActFor,
  mayAdminister,
  mayGiveRoles,
  mayLookAfter,
  rolesFor,
} from './roles.ts';

const group = { kind: 'group', isCommunicationOffice: false } as const;
const partner = { kind: 'partner', isCommunicationOffice: false } as const;
const communicationOffice = { kind: 'office', isCommunicationOffice: true } as const;

const anyRoles = fc.subarray([...roles], { minLength: 1 });

describe('rolesFor', () => {
  it('gives a group its own offices and no overseer', () => {
    expect(rolesFor('group', false)).toEqual(['member', 'admin', 'treasurer', 'surveyor']);
  });
  it.each(organizationKinds)('keeps oversight to the communication office (%s)', (kind) => {
    for (const role of ['auditor', 'data-protection-officer', 'sysadmin'] as const) {
      expect(rolesFor(kind, false)).not.toContain(role);
    }
  });
  it('gives the communication office all that an office has, and oversight', () => {
    expect(rolesFor('office', true)).toEqual([
      ...rolesFor('office', false),
      'auditor',
      'data-protection-officer',
      'sysadmin',
    ]);
  });
});

describe('judgeRoles', () => {
  it('names the first role that the organization does not have', () => {
    expect(judgeRoles(group, ['admin', 'head'])).toEqual({
      ok: false,
      error: { code: 'role-not-for-kind', role: 'head' },
    });
  });
  it('accepts just what rolesFor lists, once each and in one order', () => {
    fc.assert(
      fc.property(fc.constantFrom(group, partner, communicationOffice), anyRoles, (organization, wanted) => {
        const allowed = rolesFor(organization.kind, organization.isCommunicationOffice);
        const judged = judgeRoles(organization, [...wanted, ...wanted].reverse());
        expect(judged.ok).toBe(wanted.every((role) => allowed.includes(role)));
        if (judged.ok) expect(judged.value).toEqual(roles.filter((role) => wanted.includes(role)));
      }),
    );
  });
});

describe('mayAdminister and mayActFor', () => {
  it.each<[Role, boolean, boolean]>([
    ['member', false, false],
    ['treasurer', false, false],
    ['surveyor', false, false],
    ['admin', true, true],
    ['officer', false, true],
    ['head', true, true],
    ['auditor', false, false],
    ['data-protection-officer', false, false],
    ['sysadmin', false, false],
  ])('%s: administers %s, acts %s', (role, administers, acts) => {
    expect(mayAdminister([role])).toBe(administers);
    expect(mayActFor([role])).toBe(acts);
  });
});

describe('mayLookAfter', () => {
  const overseer = { isOverseer: true, isSysadmin: false };
  const sysadmin = { isOverseer: false, isSysadmin: true };
  const nobody = { isOverseer: false, isSysadmin: false };
  it('leaves every organization to its own admins', () => {
    for (const organization of [group, partner, communicationOffice])
      expect(mayLookAfter(organization, ['admin'], nobody)).toBe(true);
  });
  it('keeps the office out of groups, and an officer out of the office itself', () => {
    expect(mayLookAfter(group, [], overseer)).toBe(false);
    expect(mayLookAfter(group, [], sysadmin)).toBe(false);
    expect(mayLookAfter(communicationOffice, ['officer'], overseer)).toBe(false);
    expect(mayLookAfter(communicationOffice, ['sysadmin'], sysadmin)).toBe(true);
  });
  it('gives partners to the office until they look after themselves', () => {
    expect(mayLookAfter(partner, [], overseer)).toBe(true);
    expect(mayLookAfter(partner, [], sysadmin)).toBe(true);
    expect(mayLookAfter(partner, ['officer'], nobody)).toBe(false);
  });
});

describe('mayGiveRoles', () => {
  it('lets an admin of a group or partner give what its organization has', () => {
    expect(mayGiveRoles(group, ['admin'], ['member'], ['admin', 'treasurer']).ok).toBe(true);
    expect(mayGiveRoles(partner, ['admin'], [], ['head']).ok).toBe(true);
  });
  it.each<Role>(['head', 'auditor', 'data-protection-officer', 'sysadmin'])(
    'keeps %s of the communication office to its head and sysadmins',
    (role) => {
      const reserved = { ok: false, error: { code: 'role-not-yours-to-give', role } };
      expect(mayGiveRoles(communicationOffice, ['admin'], [], [role])).toEqual(reserved);
      expect(mayGiveRoles(communicationOffice, ['admin', 'officer'], [role], ['member'])).toEqual(reserved);
      expect(mayGiveRoles(communicationOffice, ['head'], [], [role]).ok).toBe(true);
      expect(mayGiveRoles(communicationOffice, ['sysadmin'], [role], []).ok).toBe(true);
    },
  );
  it('lets an admin change the other roles of somebody who holds a reserved one', () => {
    expect(mayGiveRoles(communicationOffice, ['admin'], ['head'], ['head', 'officer']).ok).toBe(true);
  });
});

describe('isInviterStanding', () => {
  const nobody = { isDisabled: false, roles: [], isOverseer: false, isSysadmin: false } as const;
  const asAdmin = { roles: ['member', 'admin'], isHandOver: false } as const;

  it('lets an admin, a sysadmin, and for others than groups the office, stand behind an invitation', () => {
    const admin = { ...nobody, roles: ['admin'] } as const;
    expect(isInviterStanding(group, admin, asAdmin)).toBe(true);
    expect(isInviterStanding(group, { ...nobody, isSysadmin: true }, asAdmin)).toBe(true);
    expect(isInviterStanding(partner, { ...nobody, isOverseer: true }, asAdmin)).toBe(true);
    expect(isInviterStanding(group, { ...nobody, isOverseer: true }, asAdmin)).toBe(false);
    expect(isInviterStanding(group, { ...nobody, roles: ['treasurer'] }, asAdmin)).toBe(false);
    const asHead = { roles: ['head'], isHandOver: false } as const;
    expect(isInviterStanding(communicationOffice, admin, asHead)).toBe(false);
    expect(isInviterStanding(communicationOffice, { ...admin, roles: ['head'] }, asHead)).toBe(true);
  });

  it('lets the office alone stand behind a hand-over', () => {
    const handOver = { roles: ['member', 'admin'], isHandOver: true } as const;
    expect(isInviterStanding(group, { ...nobody, isOverseer: true }, handOver)).toBe(true);
    expect(isInviterStanding(group, { ...nobody, roles: ['admin'] }, handOver)).toBe(false);
  });

  it('lets nobody stand whose account is disabled', () => {
    const all = { isDisabled: true, roles, isOverseer: true, isSysadmin: true } as const;
    for (const isHandOver of [true, false])
      expect(isInviterStanding(group, all, { ...asAdmin, isHandOver })).toBe(false);
  });
});
