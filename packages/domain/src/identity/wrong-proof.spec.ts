import fc from 'fast-check';

import { wrongProofPolicy } from './try-limit.ts';
import { judgeWrongProof } from './wrong-proof.ts';

const { told, mostInSession } = wrongProofPolicy;

describe('judgeWrongProof', () => {
  it.each([
    [1, 1, 'nothing'],
    [told - 1, told - 1, 'nothing'],
    [told, told, 'told'],
    [1, told, 'told'],
    [mostInSession - 1, mostInSession * 9, 'told'],
    [mostInSession, mostInSession, 'ends'],
  ])('after %s in the session and %s in the account is: %s', (inSession, inAccount, follows) => {
    expect(judgeWrongProof({ inSession, inAccount })).toBe(follows);
  });

  it('never ends a session for what was typed in others', () => {
    fc.assert(
      fc.property(fc.nat(mostInSession - 1), fc.nat(5_000), (inSession, inAccount) => {
        expect(judgeWrongProof({ inSession, inAccount })).not.toBe('ends');
      }),
    );
  });
});
