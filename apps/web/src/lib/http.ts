import type { QueryClient } from '@tanstack/react-query';

export interface ProblemDetail {
  pointer: string;
  code: string;
  detail: string;
}

/** A problem the API reported. Components read `code`; only people read the message. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Record<string, string>,
    readonly errors: readonly ProblemDetail[],
    title: string,
  ) {
    super(title);
    this.name = 'ProblemError';
  }
}

/** The network was not there or gave no readable answer in time. */
export class OfflineError extends Error {
  constructor(cause: unknown) {
    super('offline', { cause });
    this.name = 'OfflineError';
  }
}

export type SendInit = Omit<RequestInit, 'body'> & { json?: unknown; body?: BodyInit };

/** How a request travels: by fetch in the browser, in-process while the server renders. */
export type Transport = (path: string, init?: SendInit) => Promise<{ status: number; body: unknown }>;

const transports = new WeakMap<QueryClient, Transport>();

/** Binds a rendering's own transport, with its visitor's rights, to its own QueryClient. */
export function bindTransport(client: QueryClient, transport: Transport): void {
  transports.set(client, transport);
}

/** Puts something between a client and its requests, as what asks for a password and sends again. Gives the way back. */
export function wrapTransport(client: QueryClient, wrap: (inner: Transport) => Transport): () => void {
  const inner = transports.get(client) ?? browserTransport;
  transports.set(client, wrap(inner));
  return () => void transports.set(client, inner);
}

const browserTransport: Transport = async (path, init = {}) => {
  const { json, headers, ...rest } = init;
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      ...rest,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(headers as Record<string, string> | undefined),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new OfflineError(error);
  }
  const text = response.status === 204 ? '' : await response.text();
  try {
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  } catch (error) {
    // a proxy's HTML page in place of an answer
    if (response.ok) throw new OfflineError(error);
    return { status: response.status, body: undefined };
  }
};

interface Problem {
  code?: string;
  params?: Record<string, string>;
  errors?: ProblemDetail[];
  title?: string;
}

/**
 * Asks the API, below `/api`. The client says in whose name: `queryFn: ({ client, signal }) => send<Page>(client, '/venues', { signal })`.
 * Refusals are thrown as `ProblemError`, a missing network as `OfflineError`.
 */
export async function send<Answer>(client: QueryClient, path: string, init?: SendInit): Promise<Answer> {
  const { status, body } = await (transports.get(client) ?? browserTransport)(path, init);
  if (status >= 200 && status < 300) return body as Answer;
  const { code = 'unknown', params = {}, errors = [], title = `HTTP ${status}` } = (body ?? {}) as Problem;
  throw new ProblemError(status, code, params, errors, title);
}

type QueryValue = string | number | boolean | null | undefined;

/** `/venues` + `{ search: 'juang', kind: ['a', 'b'] }`; leaves out what is empty, in a stable order. */
export function withQuery(path: string, params: Record<string, QueryValue | readonly QueryValue[]>): string {
  const query = new URLSearchParams();
  for (const key of Object.keys(params).sort()) {
    const value = params[key];
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(key, String(one));
    }
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
