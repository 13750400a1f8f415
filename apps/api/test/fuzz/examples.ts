import type { JsonValue } from './hostile.ts';
import type { Random } from './random.ts';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: JsonValue[];
  const?: JsonValue;
  default?: JsonValue;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** Makes values that a schema of the document describes, with ids of things that there are. */
export class Examples {
  constructor(
    private readonly components: Readonly<Record<string, Schema>>,
    private readonly random: Random,
    /** ids and slugs of what stands in the caller's world */
    private readonly ids: readonly string[],
  ) {}

  make(schema: Schema, name = ''): JsonValue {
    if (schema.$ref) return this.make(this.components[schema.$ref.split('/').at(-1) ?? ''] ?? {}, name);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return this.random.pick(schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return this.make(this.random.pick(choices), name);
    if (schema.allOf)
      return Object.assign({}, ...schema.allOf.map((part) => this.make(part, name))) as JsonValue;
    const type = Array.isArray(schema.type) ? this.random.pick(schema.type) : schema.type;
    switch (type) {
      case 'object':
        return this.makeObject(schema);
      case 'array':
        return this.makeArray(schema, name);
      case 'integer':
      case 'number':
        return this.makeNumber(schema);
      case 'boolean':
        return this.random.chance(0.5);
      case 'null':
        return null;
      default:
        return this.makeText(schema, name);
    }
  }

  private makeObject({ properties = {}, required = [] }: Schema): JsonValue {
    const fields = Object.entries(properties).filter(
      ([name]) => required.includes(name) || this.random.chance(0.6),
    );
    return Object.fromEntries(fields.map(([name, schema]) => [name, this.make(schema, name)]));
  }

  private makeArray({ items, prefixItems, minItems = 0 }: Schema, name: string): JsonValue {
    if (prefixItems) return prefixItems.map((schema) => this.make(schema, name));
    const count = minItems + this.random.below(3);
    return Array.from({ length: count }, () => this.make(items ?? {}, name));
  }

  private makeNumber({ minimum, maximum, exclusiveMinimum }: Schema): number {
    const least = minimum ?? (exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1);
    const most = Math.min(maximum ?? least + 100, least + 1_000);
    return this.random.chance(0.2) ? (maximum ?? most) : least + this.random.below(most - least + 1);
  }

  private makeText({ format, pattern, minLength = 0, maxLength = 40 }: Schema, name: string): string {
    if (format === 'uuid')
      return this.random.chance(/^(id|changeId)$/.test(name) ? 0.1 : 0.8)
        ? this.random.pick(this.ids)
        : this.random.uuid();
    if (format === 'date') return `2026-12-${String(1 + this.random.below(28)).padStart(2, '0')}`;
    if (format === 'date-time') return '2026-12-12T01:00:00Z';
    if (format === 'email') return `orang-${this.random.below(50)}@example.org`;
    if (format === 'uri') return 'https://example.org/grup';
    if (pattern?.includes('T')) return '2026-12-12T08:00';
    if (pattern?.includes(':')) return '08:00';
    if (pattern?.includes('#')) return '#7a1f2b';
    if (pattern) return this.random.pick(this.ids);
    return 'Kata '.repeat(20).slice(0, Math.max(minLength, Math.min(maxLength, 5 + this.random.below(20))));
  }
}
