import fc from 'fast-check';

import { organizationKinds, type Role, roles } from './organization.schema.ts';
import { judgeRoles, mayActFor, mayAdminister, mayGiveRoles, mayLookAfter, rolesFor } from './roles.ts';

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
