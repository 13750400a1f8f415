import fc from 'fast-check';

import { keepAnAdmin, mayChangeMember, type MemberForRules, nameSuccessor } from './member-rules.ts';
import type { Role } from './organization.schema.ts';
import { mayAdminister } from './roles.ts';

const members: MemberForRules[] = [
  { membershipId: 'a', roles: ['admin'], isDisabled: false },
  { membershipId: 'b', roles: ['member', 'treasurer'], isDisabled: false },
];
const lastAdmin = { ok: false, error: { code: 'last-admin' } };

describe('keepAnAdmin', () => {
  it('refuses that the last admin leaves, is removed or loses the role', () => {
    expect(keepAnAdmin(members, 'a', null)).toEqual(lastAdmin);
    expect(keepAnAdmin(members, 'a', ['member'])).toEqual(lastAdmin);
  });
  it('lets the last admin change other roles', () => {
    expect(keepAnAdmin(members, 'a', ['admin', 'treasurer']).ok).toBe(true);
  });
  it('lets an admin go when another stays', () => {
    expect(
      keepAnAdmin([...members, { membershipId: 'c', roles: ['admin'], isDisabled: false }], 'a', null).ok,
    ).toBe(true);
  });
  it('does not count an admin whose account was disabled', () => {
    const disabled = { membershipId: 'c', roles: ['admin' as const], isDisabled: true };
    expect(keepAnAdmin([...members, disabled], 'a', null)).toEqual(lastAdmin);
    expect(nameSuccessor([...members, disabled], 'a', 'c')).toMatchObject({
      error: { code: 'no-candidate' },
    });
    expect(keepAnAdmin([...members, disabled], 'c', null).ok).toBe(true);
  });
  it('counts a head, who administers an office without being called admin', () => {
    expect(
      keepAnAdmin([{ membershipId: 'h', roles: ['head'], isDisabled: false }, ...members], 'a', null).ok,
    ).toBe(true);
  });
  it('lets members without the role come and go where nobody administers yet', () => {
    expect(keepAnAdmin([{ membershipId: 'b', roles: ['member'], isDisabled: false }], 'b', null).ok).toBe(
      true,
    );
  });

  it('never lets an organization lose its admins, whatever is tried in whichever order', () => {
    const anyChange = fc.record({
      at: fc.nat(7),
      roles: fc.option(fc.subarray<Role>(['member', 'admin', 'treasurer', 'head'], { minLength: 1 })),
    });
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 40 }), (changes) => {
        let held: MemberForRules[] = Array.from({ length: 8 }, (_, at) => ({
          membershipId: String(at),
          isDisabled: false,
          roles: at < 3 ? ['admin'] : ['member'],
        }));
        for (const { at, roles } of changes) {
          const membershipId = String(at);
          if (!keepAnAdmin(held, membershipId, roles).ok) continue;
          held = held.flatMap((member) => {
            if (member.membershipId !== membershipId) return [member];
            return roles === null ? [] : [{ ...member, roles }];
          });
          expect(held.some((member) => mayAdminister(member.roles))).toBe(true);
        }
      }),
    );
  });
});

describe('mayChangeMember', () => {
  const group = { kind: 'group', isCommunicationOffice: false } as const;
  const office = { kind: 'office', isCommunicationOffice: true } as const;

  it('refuses whoever is no admin any more', () => {
    const refused = { ok: false, error: { code: 'no-longer-admin' } };
    expect(mayChangeMember(group, [], ['member'], [])).toEqual(refused);
    expect(mayChangeMember(group, ['member', 'treasurer'], ['member'], ['admin'])).toEqual(refused);
  });
  it('lets an admin change and remove', () => {
    expect(mayChangeMember(group, ['admin'], ['member'], ['member', 'treasurer']).ok).toBe(true);
    expect(mayChangeMember(group, ['admin'], ['admin'], []).ok).toBe(true);
  });
  it('does not let an admin of the communication office remove a sysadmin', () => {
    expect(mayChangeMember(office, ['admin'], ['sysadmin'], [])).toEqual({
      ok: false,
      error: { code: 'role-not-yours-to-give', role: 'sysadmin' },
    });
  });
});
