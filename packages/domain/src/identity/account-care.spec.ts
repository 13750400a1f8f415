import fc from 'fast-check';

import { judgeAccountCare, judgeDisabling, judgeStillSysadmin, type Sysadmin } from './account-care.ts';

const sysadmin = (accountId: string, over: Partial<Sysadmin> = {}): Sysadmin => ({
  accountId,
  isDisabled: false,
  hasSecondFactor: true,
  ...over,
});
const both = [sysadmin('dewi'), sysadmin('agus')];
const open = (id: string) => ({ id, isDisabled: false });
const refused = (code: string) => ({ ok: false, error: { code } });

describe('judgeAccountCare', () => {
  it('is for others’ accounts, and for everybody’s at once', () => {
    const dewi = { accountId: 'dewi', hasSecondFactor: true };
    expect(judgeAccountCare(dewi, 'budi').ok).toBe(true);
    expect(judgeAccountCare(dewi, null).ok).toBe(true);
    expect(judgeAccountCare(dewi, 'dewi')).toEqual(refused('own-account'));
  });
  it('asks for a second factor of one’s own, in a demo too', () => {
    const dewi = { accountId: 'dewi', hasSecondFactor: false };
    expect(judgeAccountCare(dewi, 'budi')).toEqual(refused('second-factor-needed'));
    expect(judgeAccountCare(dewi, null)).toEqual(refused('second-factor-needed'));
  });
});

describe('judgeDisabling', () => {
  it('lets a sysadmin disable anybody else, another sysadmin too', () => {
    expect(judgeDisabling(both, 'dewi', open('budi')).ok).toBe(true);
    expect(judgeDisabling(both, 'dewi', open('agus')).ok).toBe(true);
  });
  it('is not done twice, and never to oneself', () => {
    expect(judgeDisabling(both, 'dewi', { id: 'budi', isDisabled: true })).toEqual(
      refused('account-disabled'),
    );
    expect(judgeDisabling(both, 'dewi', open('dewi'))).toEqual(refused('own-account'));
  });
  it('refuses the later of two who disable each other: nobody would be left', () => {
    const after = [sysadmin('dewi', { isDisabled: true }), sysadmin('agus')];
    expect(judgeDisabling(after, 'dewi', open('agus'))).toEqual(refused('last-sysadmin'));
  });
  it('does not count who could not sign in as a sysadmin', () => {
    const after = [
      sysadmin('dewi', { isDisabled: true }),
      sysadmin('agus'),
      sysadmin('joko', { hasSecondFactor: false }),
    ];
    expect(judgeDisabling(after, 'dewi', open('agus'))).toEqual(refused('last-sysadmin'));
  });
  it('is for who is a sysadmin at this moment', () => {
    const after = [sysadmin('dewi', { isDisabled: true }), ...both.slice(1), sysadmin('joko')];
    expect(judgeDisabling(after, 'dewi', open('agus'))).toEqual(refused('no-longer-sysadmin'));
    expect(judgeDisabling(both, 'rina', open('budi'))).toEqual(refused('no-longer-sysadmin'));
    expect(judgeStillSysadmin(after, 'dewi')).toEqual(refused('no-longer-sysadmin'));
    expect(judgeStillSysadmin(after, 'joko').ok).toBe(true);
  });

  it('leaves a sysadmin who can act, whoever disables whom in whichever order', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const anyAct = fc.record({ actor: fc.constantFrom(...ids), target: fc.constantFrom(...ids, 'nobody') });
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        fc.array(anyAct),
        (proven, acts) => {
          let all = ids.map((id, at) => sysadmin(id, { hasSecondFactor: proven[at] ?? false }));
          const canAct = (one: Sysadmin) => !one.isDisabled && one.hasSecondFactor;
          const couldAct = all.some(canAct);
          for (const { actor, target } of acts) {
            const isDisabled = all.find(({ accountId }) => accountId === target)?.isDisabled ?? false;
            if (judgeDisabling(all, actor, { id: target, isDisabled }).ok)
              all = all.map((one) => (one.accountId === target ? { ...one, isDisabled: true } : one));
          }
          expect(all.some(canAct)).toBe(couldAct);
        },
      ),
    );
  });
});
