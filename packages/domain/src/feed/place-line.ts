/**
 * A place on one line, `Monumen Juang '45, Jl. Veteran, Gayamprit`: venue, address and area, each part once, since people write the
 * village in the address that the area tells again.
 */
export function placeLine(...texts: readonly (string | null | undefined)[]): string {
  const parts = texts.flatMap((text) => (text ?? '').split(/[,\n]/)).map((part) => part.trim());
  const seen = new Set<string>();
  return parts
    .filter((part) => {
      const folded = part.toLocaleLowerCase('id');
      if (part === '' || seen.has(folded)) return false;
      seen.add(folded);
      return true;
    })
    .join(', ');
}
