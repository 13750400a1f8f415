import { createHash } from 'node:crypto';

import { z } from 'zod';

export type Json = Record<string, unknown>;
type Direction = 'input' | 'output';

const DEFINITION = '#/$defs/';
const COMPONENT = '#/components/schemas/';

/** zod's own names for recursive parts, counted anew in every schema */
const UNNAMED = '__schema';
const digest = (definition: unknown) =>
  createHash('sha256').update(JSON.stringify(definition)).digest('hex').slice(0, 8);

const refersTo = (schema: Json, names: ReadonlySet<string>) =>
  [...names].some((name) => JSON.stringify(schema).includes(`"${DEFINITION}${name}"`));

/** Replaces references by components, under the names that they have there; zod's own `id` is no keyword here. */
function rewrite(value: unknown, nameOf: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((part) => rewrite(part, nameOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !(key === 'id' && typeof part === 'string'))
      .map(([key, part]) => [
        key,
        key === '$ref' && typeof part === 'string' && part.startsWith(DEFINITION)
          ? COMPONENT + nameOf(part.slice(DEFINITION.length))
          : rewrite(part, nameOf),
      ]),
  );
}

/**
 * Collects named schemas (`.meta({ id })`) and leaves references in their place. What is sent may differ from what is
 * answered (defaults may be left out): then the sent form is called `…Input`. Answers are to be described first.
 */
export class Components {
  readonly schemas: Record<string, Json> = {};
  /** as zod wrote them, to see whether two of one name are the same */
  private readonly written = new Map<string, string>();

  toSchema(schema: z.ZodType, direction: Direction): Json {
    const json = z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io: direction,
      unrepresentable: 'any',
    }) as Json;
    const { $defs, $schema: _dialect, ...root } = json;
    const definitions = new Map(Object.entries(($defs ?? {}) as Record<string, Json>));
    const rootName = typeof root.id === 'string' ? root.id : null;
    if (rootName !== null) definitions.set(rootName, root);

    const renamed = direction === 'input' ? this.findDiffering(definitions) : new Set<string>();
    const nameOf = (name: string) => {
      if (name.startsWith(UNNAMED)) return `Part${digest(definitions.get(name))}`;
      return renamed.has(name) ? `${name}Input` : name;
    };
    for (const [name, definition] of definitions) this.add(nameOf(name), definition, nameOf);
    if (rootName !== null) return { $ref: COMPONENT + nameOf(rootName) };
    return rewrite(root, nameOf) as Json;
  }

  /** Those that differ from the answered form of their name, and those that refer to such. */
  private findDiffering(definitions: ReadonlyMap<string, Json>): Set<string> {
    const differing = new Set<string>();
    for (let before = -1; before !== differing.size; ) {
      before = differing.size;
      for (const [name, definition] of definitions) {
        const known = this.written.get(name);
        if (known === undefined) continue;
        if (known !== JSON.stringify(definition) || refersTo(definition, differing)) differing.add(name);
      }
    }
    return differing;
  }

  private add(name: string, definition: Json, nameOf: (name: string) => string): void {
    const text = JSON.stringify(definition);
    const known = this.written.get(name);
    if (known !== undefined && known !== text) throw new Error(`Two different schemas are called ${name}`);
    this.written.set(name, text);
    this.schemas[name] = rewrite(definition, nameOf) as Json;
  }
}
