import { platformProblems, type ProblemTable } from '../../platform/problem.ts';
import type { PressBusy } from './poster-press.adapter.ts';

export type PosterRefusal = PressBusy | { code: 'not-found' };

export const posterProblems: ProblemTable<PosterRefusal> = {
  'not-found': platformProblems['not-found'],
  'poster-press-busy': { status: 503, title: 'Many pictures are being made; come again soon' },
};
