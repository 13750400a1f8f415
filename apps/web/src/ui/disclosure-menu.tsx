import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

import { buttonLook } from './button.tsx';

interface DisclosureMenuProps {
  /** What is shown on the button. */
  face: ReactNode;
  /** Its whole meaning, for those who only hear it. */
  label: string;
  /** A list of links or buttons. */
  children: ReactNode;
}

const close = (box: HTMLDetailsElement | null): void => box?.removeAttribute('open');

/** A button that opens a short list. A `details`, so that it opens before the app has arrived. */
export function DisclosureMenu({ face, label, children }: DisclosureMenuProps) {
  const box = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close(box.current);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, []);

  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    close(box.current);
    box.current.querySelector('summary')?.focus();
  };

  return (
    <details ref={box} className="relative" onKeyDown={closeByKey}>
      <summary
        aria-label={label}
        className={`${buttonLook({ look: 'line' })} list-none [&::-webkit-details-marker]:hidden`}
      >
        {face}
        <ChevronDown aria-hidden="true" className="size-4!" />
      </summary>
      {/* the links and buttons inside are the controls; the list only closes after one was used that does not say how it went */}
      <div
        className="absolute right-0 z-30 mt-2 grid min-w-60 overflow-hidden rounded-md bg-card py-1 shadow-3"
        onClickCapture={({ target }) => {
          if (target instanceof Element && target.closest('[data-stays]')) return;
          setTimeout(() => close(box.current));
        }}
      >
        {children}
      </div>
    </details>
  );
}
