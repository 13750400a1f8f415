import { wrongProofPolicy } from './try-limit.ts';

/** Wrong passwords since the last right one, the one at hand among them. */
export interface WrongProofCounts {
  inSession: number;
  /** in all sessions of the account */
  inAccount: number;
}

/** What follows on a wrong password in an open session: too many end it, and before that its owner is told of several. */
export function judgeWrongProof({ inSession, inAccount }: WrongProofCounts): 'ends' | 'told' | 'nothing' {
  if (inSession >= wrongProofPolicy.mostInSession) return 'ends';
  return inAccount >= wrongProofPolicy.told ? 'told' : 'nothing';
}
