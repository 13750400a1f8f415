import type { CommonRefusal } from '@guyub/domain/kernel/change.schema';
import type { ProgramRefusal } from '@guyub/domain/program';

import { commonProblems, type ProblemTable, platformProblems } from '../../platform/problem.ts';

/** Whatever a write to a program can be refused with. */
export type ProgramWriteRefusal = ProgramRefusal | CommonRefusal | { code: 'not-found' };

export const programProblems: ProblemTable<ProgramWriteRefusal> = {
  ...commonProblems,
  'not-found': platformProblems['not-found'],
  'program-not-active': { status: 409, title: 'The program is closed or cancelled' },
  'not-a-host': { status: 409, title: 'That organization does not host this program' },
  'owner-cannot-leave': { status: 409, title: 'The group that planned a program cannot leave it' },
  'owner-cannot-be-removed': { status: 409, title: 'The group that planned a program cannot be removed' },
  'already-host': { status: 409, title: 'That organization hosts it or is invited already' },
  'already-partner': { status: 409, title: 'That organization was asked for this part already' },
  'already-proposed': { status: 409, title: 'This is proposed already and waits for an answer' },
  'leave-instead': { status: 409, title: 'A host leaves by itself; nobody needs to agree' },
  'reminded-recently': { status: 409, title: 'They were asked less than a day ago' },
  'flag-not-open': { status: 409, title: 'That flag was answered already' },
  'invitation-not-open': { status: 409, title: 'There is no open invitation' },
  'partner-request-not-open': { status: 409, title: 'There is no open request' },
  'proposal-not-open': { status: 409, title: 'That proposal was decided already' },
  'second-host-needed': { status: 409, title: 'Another host must agree' },
  'organization-unknown': { status: 422, title: 'There is no such organization' },
  'organization-suspended': { status: 409, title: 'That organization is suspended' },
  'venue-unknown': { status: 422, title: 'There is no such venue' },
  'venue-or-link-needed': {
    status: 422,
    title: 'A published program needs a venue or an address on the web',
  },
  'title-needed': { status: 422, title: 'A published program needs a title' },
  'activities-needed': { status: 422, title: 'A published program needs an activity' },
  'no-dates': { status: 422, title: 'This rule has no date' },
  'too-many-dates': { status: 422, title: 'This rule has too many dates' },
  'ends-before-start': { status: 422, title: 'It ends before it starts' },
  'channel-unknown': { status: 422, title: 'The owner has no such channel' },
  'open-events': { status: 409, title: 'Some dates are neither cancelled nor reported' },
  'state-not-allowed': { status: 409, title: 'A program in this state cannot be changed so' },
};

/** The part of the table that an operation can answer with, for its description. */
export const problemsOf = <Code extends keyof typeof programProblems>(...codes: Code[]) =>
  Object.fromEntries(codes.map((code) => [code, programProblems[code]]));
