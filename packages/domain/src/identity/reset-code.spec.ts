import { type AccountForResetCode, judgeResetCode } from './reset-code.ts';

const group = 'a';
const member: AccountForResetCode = {
  email: null,
  phone: '+6281234567890',
  isDisabled: false,
  memberships: [{ organizationId: group, roles: ['member'] }],
};

describe('judgeResetCode', () => {
  it('is for members, and for other admins of the same group, who have a phone only', () => {
    expect(judgeResetCode(member, group, false).ok).toBe(true);
    const admin = {
      ...member,
      memberships: [{ organizationId: group, roles: ['admin', 'treasurer'] as const }],
    };
    expect(judgeResetCode(admin, group, false).ok).toBe(true);
  });

  it('leaves accounts with an e-mail address to the mail', () => {
    expect(judgeResetCode({ ...member, email: 'siti@example.org' }, group, false)).toMatchObject({
      error: { reason: 'has-email' },
    });
  });

  it('opens no account that a sysadmin has disabled', () => {
    expect(judgeResetCode({ ...member, isDisabled: true }, group, false)).toMatchObject({
      error: { reason: 'disabled' },
    });
  });

  it('is not for the own account', () => {
    expect(judgeResetCode(member, group, true)).toMatchObject({ error: { reason: 'own-account' } });
  });

  it.each([
    'admin',
    'officer',
    'head',
    'treasurer',
    'sysadmin',
    'auditor',
    'data-protection-officer',
  ] as const)('is no way into another organization whose %s the member is', (role) => {
    const memberships = [...member.memberships, { organizationId: 'b', roles: ['member', role] as const }];
    expect(judgeResetCode({ ...member, memberships }, group, false)).toMatchObject({
      error: { reason: 'holds-more' },
    });
  });

  it.each(['sysadmin', 'auditor', 'data-protection-officer'] as const)(
    'is no way to the rights of a %s',
    (role) => {
      const memberships = [{ organizationId: group, roles: ['member', role] as const }];
      expect(judgeResetCode({ ...member, memberships }, group, false)).toMatchObject({
        error: { reason: 'holds-more' },
      });
    },
  );

  it('does not mind plain membership elsewhere', () => {
    const memberships = [...member.memberships, { organizationId: 'b', roles: ['member'] as const }];
    expect(judgeResetCode({ ...member, memberships }, group, false).ok).toBe(true);
  });
});
