/** JSON as PostgreSQL wrote it: sent as it is, since parsing it and writing it again costs more than reading it did. */
export class JsonText<T> {
  /** what it says; for the compiler only */
  declare readonly of: T;

  constructor(readonly text: string) {}
}

/** Writes every answer's body; Fastify asks it for whatever is no text yet. */
export const serialize = (payload: unknown): string =>
  payload instanceof JsonText ? payload.text : JSON.stringify(payload);
