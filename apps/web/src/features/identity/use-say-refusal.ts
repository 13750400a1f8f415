import { sayProblem } from '../../lib/form.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { problemMessages } from '../../lib/problem-messages.ts';
import { identityMessages } from './messages.ts';
import { secondFactorMessages } from './second-factor-messages.ts';

/** One sentence for what can go wrong with second factors: the API's refusals, and the browser's own about passkeys. */
export function useSayRefusal(): (error: Error | null) => string | undefined {
  const say = useMessages(secondFactorMessages);
  const { refused } = useMessages(identityMessages);
  const common = useMessages(problemMessages);
  return (error) => {
    if (error === null) return undefined;
    // stopped, timed out, or the passkey is there already
    if (error instanceof DOMException || error.name === 'WebAuthnError') return say.passkeyStopped;
    return sayProblem(error, { ...refused, ...say.refused }, common);
  };
}
