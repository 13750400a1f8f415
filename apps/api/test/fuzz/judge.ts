import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import type { Schema } from './examples.ts';
import type { JsonValue } from './hostile.ts';

export interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: Schema;
}

/** What a text in an address may stand for: itself, a number, yes or no; several as a list. */
function meanings(texts: readonly string[]): JsonValue[] {
  const one = (text: string): JsonValue[] => [
    text,
    ...(/^-?\d{1,15}(\.\d+)?$/.test(text) ? [Number(text)] : []),
    ...(text === 'true' || text === 'false' ? [text === 'true'] : []),
  ];
  const [first] = texts;
  return [...(texts.length === 1 && first !== undefined ? one(first) : []), [...texts]];
}

/** Says of what was sent and answered whether the document describes it. */
export class Judge {
  private readonly ajv = new Ajv2020.default({ strict: false, allErrors: false });
  private readonly compiled = new Map<Schema, ValidateFunction>();

  constructor(components: object) {
    addFormats.default(this.ajv);
    this.ajv.addSchema({ $id: 'doc', components });
  }

  isDescribed(schema: Schema, value: unknown): boolean {
    let validate = this.compiled.get(schema);
    if (!validate) {
      const within = JSON.stringify(schema).replaceAll('"#/components', '"doc#/components');
      validate = this.ajv.compile(JSON.parse(within) as Schema);
      this.compiled.set(schema, validate);
    }
    return validate(value);
  }

  /** Why the address is not one that the document describes, or nothing. */
  addressFault(
    parameters: readonly Parameter[],
    path: Readonly<Record<string, string>>,
    query: readonly (readonly [string, string])[],
  ): string | null {
    for (const parameter of parameters) {
      const { name, schema, required } = parameter;
      const texts =
        parameter.in === 'path'
          ? [path[name] ?? '']
          : query.filter(([given]) => given === name).map(([, text]) => text);
      if (texts.length === 0) {
        if (required) return `${name} is missing`;
      } else if (!meanings(texts).some((value) => this.isDescribed(schema, value)))
        return `${name} is not what it may be: ${JSON.stringify(texts).slice(0, 100)}`;
    }
    return null;
  }
}
