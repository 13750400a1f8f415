import { WifiOff } from 'lucide-react';

import { useMessages } from '../lib/i18n.tsx';
import { useIsOnline } from '../lib/is-online.ts';
import { uiMessages } from './messages.ts';

/** Says that the phone has no network. The phone knows when it is cut off, not when a server is: pages say that. */
export function OfflineBanner() {
  const say = useMessages(uiMessages);
  if (useIsOnline(true)) return null;
  return (
    <div role="status" className="bg-[#2a2118] text-sm text-[#fbf3e0] print:hidden">
      <p className="wrap flex items-center gap-3 py-3">
        <WifiOff aria-hidden="true" className="text-[#f0b54b]" />
        <span>
          <b className="block">{say.offline}</b>
          {say.offlineHint}
        </span>
      </p>
    </div>
  );
}
