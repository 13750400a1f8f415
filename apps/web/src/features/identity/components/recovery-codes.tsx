import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog.tsx';
import { Checkbox } from '../../../ui/inputs.tsx';
import { secondFactorMessages } from '../second-factor-messages.ts';
import { noteCodes } from '../unkept-codes.ts';

/** While it asks: a way on and a way back. The browser asks itself, in its own words, before the page is closed. */
function useAskBeforeLeaving(asks: boolean): { leave: () => void; stay: () => void } | null {
  const { history } = useRouter();
  const [settle, setSettle] = useState<((isBlocked: boolean) => void) | null>(null);
  useEffect(
    () =>
      asks
        ? history.block({
            enableBeforeUnload: true,
            blockerFn: () => new Promise<boolean>((resolve) => setSettle(() => resolve)),
          })
        : undefined,
    [asks, history],
  );
  if (settle === null) return null;
  const answer = (isBlocked: boolean) => () => {
    setSettle(null);
    settle(isBlocked);
  };
  return { leave: answer(false), stay: answer(true) };
}

interface RecoveryCodesProps {
  accountId: string;
  codes: readonly string[];
  onDone: () => void;
}

/** Shown once: to be copied, downloaded or printed before one goes on. Who leaves before is asked, and reminded later. */
export function RecoveryCodes({ accountId, codes, onDone }: RecoveryCodesProps) {
  const say = useMessages(secondFactorMessages);
  const [isKept, setKept] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const text = `Guyub · ${window.location.host}\n${say.codesTitle}\n\n${codes.join('\n')}\n`;
  useEffect(() => noteCodes(accountId, isKept ? 'kept' : 'shown'), [accountId, isKept]);
  const leaving = useAskBeforeLeaving(!isKept);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div className="grid gap-4">
      <ol className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-6 gap-y-1 rounded-sm bg-paper-sunk px-4 py-3 font-mono text-lg tabular-nums">
        {codes.map((code) => (
          <li key={code} className="py-0.5 tracking-wide select-all">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button look="line" onClick={() => void copy()}>
          {isCopied ? say.copied : say.copy}
        </Button>
        <a
          download="guyub-kode-pemulihan.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          className="touch inline-flex items-center rounded-sm border-[1.5px] border-line-strong bg-card px-4 text-sm font-bold text-ink no-underline hover:bg-paper-sunk"
        >
          {say.download}
        </a>
        <Button look="line" onClick={() => window.print()}>
          {say.print}
        </Button>
      </div>
      <div className="grid gap-4 print:hidden">
        <Checkbox
          label={say.codesKept}
          checked={isKept}
          onChange={(event) => setKept(event.target.checked)}
        />
        <Button look="main" isWide disabled={!isKept} onClick={onDone}>
          {say.done}
        </Button>
      </div>
      {leaving ? (
        <Sheet isOpen isOnTop onClose={leaving.stay} title={say.leaveTitle} text={say.leaveText}>
          <Button look="main" isWide onClick={leaving.stay}>
            {say.stay}
          </Button>
          <Button look="danger" isWide onClick={leaving.leave}>
            {say.leave}
          </Button>
        </Sheet>
      ) : null}
    </div>
  );
}
