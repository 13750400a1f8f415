import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';

import { useMessages } from '../lib/i18n.tsx';
import { buttonLook } from './button.tsx';
import { join } from './class-names.ts';
import { uiMessages } from './messages.ts';

interface SheetProps {
  isOpen: boolean;
  /** Null: it goes by what stands in it alone, where leaving early would lose something. */
  onClose: (() => void) | null;
  title: ReactNode;
  /** One or two lines under the title. */
  text?: ReactNode;
  /** May come up while another sheet is open, which steps back until it is closed. */
  isOnTop?: boolean;
  /** What is typed in first, where the sheet asks for nothing else. */
  focusFirst?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** Two sheets and two scrims over each other are hard to read: the one below is as good as gone, and keeps what was typed. */
const stepsBack = '[body:has([data-on-top])_&]:opacity-0';

/**
 * A sheet that comes up from below on phones, a centred dialog when there is room. Focus stays inside, Escape closes, the
 * page behind is inert. Loaded when needed: only lazy pages import it.
 */
export function Sheet({ isOpen, onClose, title, text, isOnTop = false, focusFirst, children }: SheetProps) {
  const say = useMessages(uiMessages);
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => (open ? undefined : onClose?.())}>
      <Base.Portal>
        <Base.Backdrop
          className={join(
            isOnTop ? 'z-40' : `z-30 ${stepsBack}`,
            'fixed inset-0 bg-scrim transition-opacity duration-(--m-base) data-ending-style:opacity-0 data-starting-style:opacity-0',
          )}
        />
        <Base.Popup
          data-on-top={isOnTop || undefined}
          {...(focusFirst ? { initialFocus: focusFirst } : {})}
          className={join(
            isOnTop ? 'z-50' : `z-40 ${stepsBack}`,
            'fixed inset-x-0 bottom-0 max-h-[92dvh] overflow-y-auto rounded-t-lg bg-card px-5 pt-5 pb-6 shadow-3 transition-[translate,opacity] duration-(--m-slow) ease-(--ease) outline-none data-ending-style:translate-y-8 data-ending-style:opacity-0 data-starting-style:translate-y-8 data-starting-style:opacity-0 md:inset-x-auto md:top-1/2 md:bottom-auto md:left-1/2 md:w-[28rem] md:-translate-x-1/2 md:-translate-y-1/2 md:rounded-lg',
          )}
        >
          <div className="flex items-start justify-between gap-3">
            <Base.Title className="pt-1.5 text-[1.5rem]">{title}</Base.Title>
            {onClose === null ? null : (
              <Base.Close
                aria-label={say.close}
                className={`${buttonLook({ look: 'text', isIcon: true })} -mr-2 text-ink!`}
              >
                <X aria-hidden="true" />
              </Base.Close>
            )}
          </div>
          {text ? <Base.Description className="mt-1 text-sm text-ink-3">{text}</Base.Description> : null}
          <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
