import { CircleCheck, Undo2 } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

import { useMessages } from '../lib/i18n.tsx';
import { uiMessages } from './messages.ts';

interface Toast {
  text: string;
  /** Takes it back; offered for ten seconds. */
  undo?: () => void;
}

type ShowToast = (toast: Toast) => void;
const ToastContext = createContext<ShowToast>(() => undefined);

/** `const toast = useToast(); toast({ text: say.saved, undo: … })` */
export const useToast = (): ShowToast => useContext(ToastContext);

const shownMilliseconds = 10_000;

/** Says what was just done, above the thumb's buttons, and offers to undo it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const say = useMessages(uiMessages);
  const [toast, setToast] = useState<Toast | null>(null);
  const [isHeld, setHeld] = useState(false);
  const close = useCallback(() => setToast(null), []);

  useEffect(() => {
    if (toast === null || isHeld) return;
    const timer = setTimeout(close, shownMilliseconds);
    return () => clearTimeout(timer);
  }, [toast, isHeld, close]);

  const show = useMemo<ShowToast>(() => (next) => setToast(next), []);
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-4 bottom-20 z-40 mx-auto max-w-[26rem] lg:bottom-6 print:hidden"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {toast ? (
          <div className="touch-lg pointer-events-auto flex items-center gap-3 rounded-md bg-ink py-1.5 pr-1.5 pl-4 text-sm leading-snug font-semibold text-paper shadow-2">
            <CircleCheck aria-hidden="true" />
            <span className="flex-1">{toast.text}</span>
            {toast.undo ? (
              <button
                type="button"
                className="touch inline-flex items-center gap-2 rounded-sm px-3 font-bold shadow-[inset_0_0_0_1.5px_var(--paper)]"
                onClick={() => {
                  toast.undo?.();
                  close();
                }}
              >
                <Undo2 aria-hidden="true" />
                {say.undo}
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
    </ToastContext>
  );
}
