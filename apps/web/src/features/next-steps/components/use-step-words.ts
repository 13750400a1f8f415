import type { NextStep } from '@guyub/domain/event';

import { useTimeZone } from '../../../lib/clock.tsx';
import { formatDayMonth, formatWhen } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { nextStepsMessages } from '../messages.ts';

/** A step in words: what to do, what is known of it, and the button's word. */
export function useStepWords() {
  const say = useMessages(nextStepsMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  return (step: NextStep) => {
    const { title, text, action } = say.steps[step.kind];
    const detail = step.detail ?? '';
    return {
      title: title(step.title || say.hiddenTitle),
      text: text({
        organization: step.organization?.name ?? '',
        when: step.startsLocal ? formatWhen(step.startsLocal, timeZone, locale) : '',
        due: step.dueOn ? formatDayMonth(step.dueOn, locale) : '',
        daysLate: Math.max(step.daysLate ?? 0, 0),
        count: step.count ?? 0,
        detail:
          step.kind === 'answer-proposal'
            ? (say.proposals[detail] ?? detail)
            : (say.partnerRoles[detail] ?? detail),
      }),
      action,
    };
  };
}
