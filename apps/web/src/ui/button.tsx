import { createLink } from '@tanstack/react-router';
import { LoaderCircle } from 'lucide-react';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react';

import { useIsInBrowser } from '../lib/in-browser.ts';
import { join } from './class-names.ts';

export type ButtonLook = 'main' | 'solid' | 'line' | 'soft' | 'text' | 'danger';

interface LookProps {
  /** `main`: the one button of a screen. */
  look?: ButtonLook;
  isWide?: boolean;
  /** A square with an icon only; needs `aria-label`. */
  isIcon?: boolean;
}

const base =
  'inline-flex items-center justify-center gap-2 border-[1.5px] text-center leading-tight font-bold no-underline ' +
  'transition-colors duration-(--m-fast) ease-(--ease) active:translate-y-px disabled:cursor-not-allowed ' +
  'disabled:border-line disabled:bg-paper-sunk disabled:text-ink-3 aria-disabled:border-line ' +
  'aria-disabled:bg-paper-sunk aria-disabled:text-ink-3';

const looks: Record<ButtonLook, string> = {
  main: 'border-transparent bg-brand text-on-brand hover:bg-brand-press touch-lg text-base px-6 rounded-md',
  solid: 'border-transparent bg-brand text-on-brand hover:bg-brand-press',
  line: 'border-line-strong bg-card text-ink hover:bg-paper-sunk',
  soft: 'border-transparent bg-brand-soft text-brand-ink hover:underline',
  text: 'border-transparent text-brand-ink px-2 hover:underline',
  danger: 'border-current bg-card text-bad hover:bg-bad-soft',
};

/** The classes of a button, for the few elements that must look like one without being one. */
export function buttonLook({ look = 'solid', isWide = false, isIcon = false }: LookProps): string {
  const shape = look === 'main' ? 'py-2' : join('touch rounded-sm py-2 text-sm', look !== 'text' && 'px-4');
  return join(base, looks[look], isIcon ? 'touch size-11 rounded-sm p-0 text-lg' : shape, isWide && 'w-full');
}

interface ButtonProps extends LookProps, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Shows that the press is being carried out, and takes no second one. */
  isBusy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look, isWide, isIcon, isBusy = false, className, children, ...rest }: ButtonProps) {
  const isInBrowser = useIsInBrowser();
  // a form that is sent before the app has come would put what was typed into the address
  const isTooEarly = rest.type === 'submit' && !isInBrowser;
  return (
    <button
      type="button"
      aria-busy={isBusy || undefined}
      {...rest}
      disabled={isTooEarly || rest.disabled}
      onClick={isBusy ? (event) => event.preventDefault() : rest.onClick}
      className={join(buttonLook(fill({ look, isWide, isIcon })), className)}
    >
      {isBusy ? <LoaderCircle aria-hidden="true" className="spin" /> : null}
      {children}
    </button>
  );
}

/** Leaves absent looks absent, as exact optional types want it. */
function fill(looksGiven: { [Key in keyof LookProps]: LookProps[Key] | undefined }): LookProps {
  return Object.fromEntries(Object.entries(looksGiven).filter(([, value]) => value !== undefined));
}

interface AnchorButtonProps extends LookProps, AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
}

/** A plain link that looks like a button: to files, other sites, other languages. */
export function AnchorButton({ look, isWide, isIcon, className, children, ...rest }: AnchorButtonProps) {
  return (
    <a {...rest} className={join(buttonLook(fill({ look, isWide, isIcon })), className)}>
      {children}
    </a>
  );
}

/** A link within the product that looks like a button: `<LinkButton to="/masuk" look="line">`. */
export const LinkButton = createLink(AnchorButton);
