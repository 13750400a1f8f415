import fc from 'fast-check';

import { judgeMailedInvitation } from './invitation-limit.ts';

const judge = (isTrusted: boolean, byOrganization: number, byAccount: number) =>
  judgeMailedInvitation(isTrusted, { byOrganization, byAccount });

describe('judgeMailedInvitation', () => {
  it('lets an unknown group mail twenty a day, whoever of it does', () => {
    expect(judge(false, 19, 19).ok).toBe(true);
    expect(judge(false, 20, 0)).toEqual({ ok: false, error: { code: 'too-many-invitations', most: 20 } });
  });

  it('lets an account mail no more by founding another group', () => {
    expect(judge(false, 0, 20).ok).toBe(false);
  });

  it('trusts more to what the office has verified, but not without end', () => {
    expect(judge(true, 150, 20).ok).toBe(true);
    expect(judge(true, 200, 0).ok).toBe(false);
    expect(judge(true, 0, 100).ok).toBe(false);
  });

  it('never refuses a trusted one what an unknown one may do, nor allows more after more', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.boolean(), (byOrganization, byAccount, isTrusted) => {
        const { ok } = judge(isTrusted, byOrganization, byAccount);
        expect(!judge(false, byOrganization, byAccount).ok || judge(true, byOrganization, byAccount).ok).toBe(
          true,
        );
        expect(ok || !judge(isTrusted, byOrganization + 1, byAccount).ok).toBe(true);
        expect(ok || !judge(isTrusted, byOrganization, byAccount + 1).ok).toBe(true);
      }),
    );
  });
});
