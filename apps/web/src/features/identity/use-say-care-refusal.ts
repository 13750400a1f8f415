import { sayProblem } from '../../lib/form.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { problemMessages } from '../../lib/problem-messages.ts';
import { accountCareMessages } from './account-care-messages.ts';
import { identityMessages } from './messages.ts';
import { secondFactorMessages } from './second-factor-messages.ts';

/** One sentence for what can be refused to who looks after others' accounts. */
export function useSayCareRefusal(): (error: Error | null) => string | undefined {
  const { refused } = useMessages(accountCareMessages);
  const identity = useMessages(identityMessages);
  const factors = useMessages(secondFactorMessages);
  const common = useMessages(problemMessages);
  const codes = { ...identity.refused, ...factors.refused, ...refused };
  return (error) => (error === null ? undefined : sayProblem(error, codes, common));
}
