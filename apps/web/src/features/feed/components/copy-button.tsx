import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { Button } from '../../../ui/button.tsx';
import { feedMessages } from '../messages.ts';

const saidMilliseconds = 5_000;

/** Copies a text, and says for a while that it did or could not. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const say = useMessages(feedMessages);
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), saidMilliseconds);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // no clipboard without a secure address: the text stands beside the button
      setOutcome('failed');
    }
  };
  return (
    <Button look="line" onClick={() => void copy()}>
      {outcome === 'copied' ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      <span aria-live="polite">{outcome === null ? label : say.outcomes[outcome]}</span>
    </Button>
  );
}
