/** Joins class names and drops what is absent. */
export const join = (...names: (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
