import { callersWho } from '../../platform/access.ts';

/** Officers and heads of the communication office. */
const overseers = callersWho((caller) => caller.isOverseer);

/** Who sees all programs of all groups at once. */
export const oversightAccess = {
  listPrograms: overseers,
  downloadPrograms: overseers,
  readSummary: overseers,
};
