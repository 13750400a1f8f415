import type { HolidayRefusal } from '@guyub/domain/holiday';
import type { CommonRefusal } from '@guyub/domain/kernel/change.schema';

import { commonProblems, type ProblemTable } from '../../platform/problem.ts';

export const holidayProblems: ProblemTable<HolidayRefusal | CommonRefusal> = {
  ...commonProblems,
  'holiday-not-found': { status: 404, title: 'There is no such holiday' },
  'holiday-exists': { status: 409, title: 'That day has this holiday already' },
};
