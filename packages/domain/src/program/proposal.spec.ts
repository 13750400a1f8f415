import fc from 'fast-check';

import type { ProgramForHosting } from './hosting.ts';
import { answerProposal, isMoot, type ProposalForRule, propose, withdrawProposal } from './proposal.ts';

const hosts = (
  states: Record<string, ProgramForHosting['hosts'][number]['state']>,
  state: ProgramForHosting['state'] = 'active',
) => ({
  state,
  hosts: Object.entries(states).map(([organizationId, host]) => ({ organizationId, state: host })),
});
const joint = hosts({ ick: 'owner', skb: 'accepted', isk: 'accepted', isw: 'invited', pmi: 'left' });
const asked = (
  askedBy: string,
  target: string | null,
  state: ProposalForRule['state'] = 'open',
): ProposalForRule => ({
  kind: target === null ? 'cancel-program' : 'remove-host',
  askedBy,
  target,
  state,
  answeredBy: null,
});
const refused = (code: string) => ({ ok: false, error: { code } });

describe('what needs the owner or a second host', () => {
  it.each([
    ['removing a host', 'skb'],
    ['taking back an invitation', 'isw'],
    ['cancelling for all', null],
  ])('lets the owner do it alone: %s', (_, target) => {
    expect(propose(joint, asked('ick', target), [])).toEqual({ ok: true, value: 'done' });
  });

  it.each([
    ['removing a host', 'isk'],
    ['cancelling for all', null],
  ])('keeps it open when another host asks: %s', (_, target) => {
    expect(propose(joint, asked('skb', target), [])).toEqual({ ok: true, value: 'open' });
  });

  it('cannot remove the owner, a stranger, or one that left', () => {
    expect(propose(joint, asked('skb', 'ick'), [])).toEqual(refused('owner-cannot-be-removed'));
    expect(propose(joint, asked('ick', 'ick'), [])).toEqual(refused('owner-cannot-be-removed'));
    expect(propose(joint, asked('ick', 'kodim'), [])).toEqual(refused('not-a-host'));
    expect(propose(joint, asked('ick', 'pmi'), [])).toEqual(refused('not-a-host'));
  });

  it.each(['isw', 'pmi', 'kodim'])('is not for %s to ask', (organizationId) => {
    expect(propose(joint, asked(organizationId, null), [])).toEqual(refused('not-a-host'));
  });

  it('points a host that wants to go itself to leaving', () => {
    expect(propose(joint, asked('skb', 'skb'), [])).toEqual(refused('leave-instead'));
  });

  it('asks one thing once; the owner may cut it short', () => {
    expect(propose(joint, asked('isk', null), [asked('skb', null)])).toEqual(refused('already-proposed'));
    expect(propose(joint, asked('isk', 'skb'), [asked('skb', null)])).toEqual({ ok: true, value: 'open' });
    expect(propose(joint, asked('isk', null), [asked('skb', null, 'rejected')])).toEqual({
      ok: true,
      value: 'open',
    });
    expect(propose(joint, asked('ick', null), [asked('skb', null)])).toEqual({ ok: true, value: 'done' });
  });

  it('is done when a second host agrees, and gone when one rejects', () => {
    const removal = asked('skb', 'isk');
    expect(answerProposal(joint, removal, 'ick', 'agree')).toEqual({
      ok: true,
      value: { to: 'done', isChanged: true },
    });
    expect(answerProposal(joint, removal, 'ick', 'reject')).toMatchObject({ value: { to: 'rejected' } });
    expect(answerProposal(joint, asked('skb', null), 'isk', 'agree')).toMatchObject({
      value: { to: 'done' },
    });
  });

  it('counts neither the asker nor the one to be removed as a second host', () => {
    const removal = asked('skb', 'isk');
    for (const answer of ['agree', 'reject'] as const) {
      expect(answerProposal(joint, removal, 'skb', answer)).toEqual(refused('second-host-needed'));
      expect(answerProposal(joint, removal, 'isk', answer)).toEqual(refused('second-host-needed'));
      expect(answerProposal(joint, removal, 'isw', answer)).toEqual(refused('not-a-host'));
      expect(answerProposal(joint, removal, 'pmi', answer)).toEqual(refused('not-a-host'));
    }
  });

  it('takes the same answer again as the same success, and any other as too late', () => {
    const done = { ...asked('skb', 'isk', 'done'), answeredBy: 'ick' };
    expect(answerProposal(joint, done, 'ick', 'agree')).toMatchObject({ value: { isChanged: false } });
    expect(answerProposal(joint, done, 'ick', 'reject')).toEqual(refused('proposal-not-open'));
    expect(answerProposal(joint, asked('skb', null, 'withdrawn'), 'ick', 'agree')).toEqual(
      refused('proposal-not-open'),
    );
  });

  it('is taken back by its asker only, while it is open', () => {
    expect(withdrawProposal(asked('skb', null), 'skb')).toMatchObject({
      value: { to: 'withdrawn', isChanged: true },
    });
    expect(withdrawProposal(asked('skb', null, 'withdrawn'), 'skb')).toMatchObject({
      value: { isChanged: false },
    });
    expect(withdrawProposal(asked('skb', null), 'ick')).toEqual(refused('not-a-host'));
    expect(withdrawProposal(asked('skb', null, 'done'), 'skb')).toEqual(refused('proposal-not-open'));
  });

  it('loses its sense when its asker or its target is out, or the program is over', () => {
    const removal = asked('skb', 'isk');
    expect(isMoot(joint, removal)).toBe(false);
    expect(isMoot(hosts({ ick: 'owner', skb: 'left', isk: 'accepted' }), removal)).toBe(true);
    expect(isMoot(hosts({ ick: 'owner', skb: 'accepted', isk: 'removed' }), removal)).toBe(true);
    expect(isMoot({ ...joint, state: 'closed' }, removal)).toBe(true);
    expect(isMoot({ ...joint, state: 'cancelled' }, asked('skb', null))).toBe(true);
    expect(isMoot({ ...joint, state: 'cancelled' }, asked('skb', null, 'done'))).toBe(false);
  });

  it.each(['closed', 'cancelled'] as const)('changes nothing in a %s program', (state) => {
    expect(propose({ ...joint, state }, asked('ick', 'skb'), [])).toEqual(refused('program-not-active'));
    expect(propose({ ...joint, state }, asked('ick', null), [])).toMatchObject(refused('state-not-allowed'));
    expect(answerProposal({ ...joint, state }, asked('skb', 'isk'), 'ick', 'agree')).toEqual(
      refused('program-not-active'),
    );
  });

  it('never lets one organization that is not the owner bring anything about alone', () => {
    const names = ['ick', 'skb', 'isk', 'isw', 'pmi', 'kodim'];
    const anyone = fc.constantFrom(...names);
    const target = fc.option(anyone, { nil: null });
    fc.assert(
      fc.property(anyone, target, anyone, (asker, aim, voter) => {
        const first = propose(joint, asked(asker, aim), []);
        if (!first.ok) return;
        if (first.value === 'done') {
          expect(asker).toBe('ick');
          return;
        }
        const second = answerProposal(joint, asked(asker, aim), voter, 'agree');
        if (!second.ok) return;
        expect(voter).not.toBe(asker);
        expect(voter).not.toBe(aim);
        expect(['ick', 'skb', 'isk']).toContain(voter);
      }),
    );
  });
});
