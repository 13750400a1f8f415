/** The classes of a line in a menu. */
export const menuLine =
  'touch flex w-full items-center gap-3 px-4 py-2 text-left text-sm font-semibold text-ink no-underline hover:bg-paper-sunk';
