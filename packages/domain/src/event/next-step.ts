import { type NextStep, nextStepKinds } from './next-step.schema.ts';

const rank = new Map<NextStep['kind'], number>(nextStepKinds.map((kind, at) => [kind, at]));

/** Most urgent first: by kind in the order of the contract, then the latest, then what comes first, then by name. */
export function orderNextSteps(steps: readonly NextStep[]): NextStep[] {
  return [...steps].sort(
    (one, other) =>
      (rank.get(one.kind) ?? 0) - (rank.get(other.kind) ?? 0) ||
      (other.daysLate ?? Number.NEGATIVE_INFINITY) - (one.daysLate ?? Number.NEGATIVE_INFINITY) ||
      (one.startsLocal ?? '').localeCompare(other.startsLocal ?? '') ||
      one.title.localeCompare(other.title),
  );
}
