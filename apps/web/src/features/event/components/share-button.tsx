import { Check, Share2 } from 'lucide-react';
import { useEffect, useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { Button } from '../../../ui/button.tsx';
import { eventPageMessages } from '../page-messages.ts';

const saidMilliseconds = 5_000;

/** The phone's own share sheet where there is one, else the link is copied, and the button says so for a while. */
export function ShareButton({ title }: { title: string }) {
  const say = useMessages(eventPageMessages);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), saidMilliseconds);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const share = async () => {
    const url = window.location.href;
    try {
      if (navigator.share) await navigator.share({ title, url });
      else {
        await navigator.clipboard.writeText(url);
        setCopied(true);
      }
    } catch {
      // closed without sharing: nothing to say
    }
  };
  return (
    <>
      <Button look="line" isIcon={!isCopied} aria-label={say.share} onClick={() => void share()}>
        {isCopied ? <Check aria-hidden="true" /> : <Share2 aria-hidden="true" />}
        {isCopied ? say.shared : null}
      </Button>
      <span role="status" className="sr-only">
        {isCopied ? say.shared : ''}
      </span>
    </>
  );
}
