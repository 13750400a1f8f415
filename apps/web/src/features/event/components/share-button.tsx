import { Check, Share2 } from 'lucide-react';
import { useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { Button } from '../../../ui/button.tsx';
import { eventPageMessages } from '../page-messages.ts';

/** The phone's own share sheet where there is one, else the link is copied. */
export function ShareButton({ title }: { title: string }) {
  const say = useMessages(eventPageMessages);
  const [isCopied, setCopied] = useState(false);
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
      <Button look="line" isIcon aria-label={say.share} onClick={() => void share()}>
        {isCopied ? <Check aria-hidden="true" /> : <Share2 aria-hidden="true" />}
      </Button>
      <span role="status" className="sr-only">
        {isCopied ? say.shared : ''}
      </span>
    </>
  );
}
