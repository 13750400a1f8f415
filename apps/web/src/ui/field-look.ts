/** The classes of every text control. */
export const inputLook =
  'w-full touch-lg rounded-sm border-[1.5px] border-line-strong bg-card px-3 py-2.5 text-base text-ink ' +
  'placeholder:text-ink-3 placeholder:opacity-100 focus-visible:rounded-sm focus-visible:border-brand ' +
  'focus-visible:outline-offset-0 aria-invalid:border-2 aria-invalid:border-bad disabled:bg-paper-sunk disabled:text-ink-3';

/** A select's: the same, with the arrow drawn by CSS. */
export const selectLook = `select ${inputLook} pr-9!`;
