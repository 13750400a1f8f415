import type { CommonRefusal } from '@guyub/domain/kernel/change.schema';
import type { VenueRefusal } from '@guyub/domain/place';

import { commonProblems, type ProblemTable } from '../../platform/problem.ts';

export const venueProblems: ProblemTable<VenueRefusal | CommonRefusal> = {
  ...commonProblems,
  'area-unknown': { status: 422, title: 'There is no such area in this regency' },
  'venue-not-found': { status: 404, title: 'There is no such venue' },
};
