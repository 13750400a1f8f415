import type { Plugin } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  properties?: Node[];
  key?: { name?: string; value?: string };
  value?: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const keyOf = (property: Node): string | undefined => property.key?.name ?? property.key?.value;

/** Every table `{ id: …, en: … }` of a module, from the outside in. */
function* languageTables(node: Node): Generator<Record<'id' | 'en', Node>> {
  if (node.type === 'ObjectExpression' && node.properties?.length === 2) {
    const id = node.properties.find((property) => keyOf(property) === 'id');
    const en = node.properties.find((property) => keyOf(property) === 'en');
    if (id && en) {
      yield { id, en };
      return;
    }
  }
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* languageTables(child);
}

/**
 * A page has one language, so its browser needs the words of one: in our own modules every table `{ id, en }` loses the other.
 * The server's build keeps both.
 */
export function oneLanguage(locale: 'id' | 'en'): Plugin {
  const other = locale === 'id' ? 'en' : 'id';
  return {
    name: 'one-language',
    enforce: 'post',
    apply: 'build',
    transform(code, module) {
      if (!module.includes('/apps/web/src/') || !/\ben: /.test(code)) return null;
      let rest = code;
      // from the end, so that earlier places keep their numbers
      for (const table of [...languageTables(this.parse(code))].reverse()) {
        const { start, end } = table[other];
        rest = `${rest.slice(0, start)}${other}: undefined${rest.slice(end)}`;
      }
      return rest === code ? null : { code: rest, map: null };
    },
  };
}
