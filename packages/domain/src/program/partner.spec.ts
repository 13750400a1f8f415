import {
  answerPartnerRequest,
  askPartner,
  nextPartnerStates,
  type PartnerForRule,
  withdrawPartner,
} from './partner.ts';
import { partnerStates } from './program.schema.ts';

const active = { state: 'active' } as const;
const pmi = (state: PartnerForRule['state']): PartnerForRule => ({
  organizationId: 'pmi',
  role: 'medical',
  state,
});

describe('partners of a program', () => {
  it.each(['asked', 'confirmed'] as const)('asks for a part once while it is %s', (state) => {
    const program = { ...active, partners: [pmi(state)] };
    expect(askPartner(program, { organizationId: 'pmi', role: 'medical' })).toEqual({
      ok: false,
      error: { code: 'already-partner' },
    });
    expect(askPartner(program, { organizationId: 'pmi', role: 'media' }).ok).toBe(true);
    expect(askPartner(program, { organizationId: 'polres', role: 'medical' }).ok).toBe(true);
  });

  it.each(['declined', 'withdrawn'] as const)('asks again after it was %s', (state) => {
    expect(
      askPartner({ ...active, partners: [pmi(state)] }, { organizationId: 'pmi', role: 'medical' }),
    ).toEqual({
      ok: true,
      value: 'asked',
    });
  });

  it('takes an answer once, and the same one again as the same success', () => {
    expect(answerPartnerRequest(active, pmi('asked'), 'confirm')).toEqual({
      ok: true,
      value: { to: 'confirmed', isChanged: true },
    });
    expect(answerPartnerRequest(active, pmi('confirmed'), 'confirm')).toMatchObject({
      value: { isChanged: false },
    });
    expect(answerPartnerRequest(active, pmi('declined'), 'decline')).toMatchObject({
      value: { isChanged: false },
    });
    for (const [state, answer] of [
      ['confirmed', 'decline'],
      ['declined', 'confirm'],
      ['withdrawn', 'confirm'],
      ['withdrawn', 'decline'],
    ] as const)
      expect(answerPartnerRequest(active, pmi(state), answer)).toEqual({
        ok: false,
        error: { code: 'partner-request-not-open' },
      });
  });

  it('withdraws what was asked or confirmed, not what was declined', () => {
    expect(withdrawPartner(active, pmi('asked'))).toMatchObject({
      value: { to: 'withdrawn', isChanged: true },
    });
    expect(withdrawPartner(active, pmi('confirmed'))).toMatchObject({
      value: { to: 'withdrawn', isChanged: true },
    });
    expect(withdrawPartner(active, pmi('withdrawn'))).toMatchObject({ value: { isChanged: false } });
    expect(withdrawPartner(active, pmi('declined')).ok).toBe(false);
  });

  it.each(['closed', 'cancelled'] as const)('changes nothing in a %s program', (state) => {
    const refusal = { ok: false, error: { code: 'program-not-active' } };
    expect(askPartner({ state, partners: [] }, { organizationId: 'pmi', role: 'medical' })).toEqual(refusal);
    expect(answerPartnerRequest({ state }, pmi('asked'), 'confirm')).toEqual(refusal);
    expect(withdrawPartner({ state }, pmi('confirmed'))).toEqual(refusal);
  });

  it('moves only along its table', () => {
    const moves = partnerStates.flatMap((from) =>
      [
        answerPartnerRequest(active, pmi(from), 'confirm'),
        answerPartnerRequest(active, pmi(from), 'decline'),
        withdrawPartner(active, pmi(from)),
      ].flatMap((move) => (move.ok && move.value.isChanged ? [{ from, to: move.value.to }] : [])),
    );
    expect(moves).toHaveLength(4);
    for (const { from, to } of moves) expect(nextPartnerStates[from]).toContain(to);
  });
});
