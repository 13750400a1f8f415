import fs from 'node:fs';

import type { BrowserContext, Request, Response } from '@playwright/test';

/** Where it is written for scripts/log-check.mjs, which reads the server's log for all of it. */
const file = process.env.E2E_SEEN;

type Kind =
  | 'name'
  | 'email'
  | 'phone'
  | 'password'
  | 'code'
  | 'app key'
  | 'recovery code'
  | 'session token'
  | 'link token';

const kinds: Readonly<Record<string, Kind>> = {
  name: 'name',
  contactName: 'name',
  email: 'email',
  phone: 'phone',
  password: 'password',
  current: 'password',
  token: 'link token',
  code: 'code',
};

const write = (line: object) => {
  if (file) fs.appendFileSync(file, `${JSON.stringify(line)}\n`);
};
const see = (kind: Kind, value: string) => write({ kind, value });

/** What names an account at the door: who has no e-mail types a phone number, in whatever spelling. */
const kindOfLogin = (login: string): Kind =>
  login.includes('@') || login.normalize('NFKC').replace(/\D/g, '').length < 7 ? 'email' : 'phone';

/** Everything personal or secret that a form sent, by the names of its fields. */
function seeFields(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const kind = key === 'login' && typeof inner === 'string' ? kindOfLogin(inner) : kinds[key];
    // what a group or a program is called is public, and so is a group's abbreviation
    const isPublic =
      (key === 'name' || key === 'code') && /^\/api\/(organizations|programs|venues)$/.test(path);
    if (kind && typeof inner === 'string' && inner !== '' && !isPublic) see(kind, inner);
    else if (key === 'contact' && typeof inner === 'object' && inner !== null && 'value' in inner)
      see('kind' in inner && inner.kind === 'phone' ? 'phone' : 'email', String(inner.value));
    else seeFields(inner, path);
  }
}

function seeRequest(request: Request): void {
  const { pathname } = new URL(request.url());
  if (request.method() === 'GET' || !pathname.startsWith('/api/')) return;
  try {
    seeFields(request.postDataJSON(), pathname);
  } catch {
    // a picture is no JSON, and holds none of it
  }
}

async function seeResponse(response: Response): Promise<void> {
  for (const cookie of await response.headerValues('set-cookie')) {
    const [, token] = /^[^=;]*=([\w-]{20,})/.exec(cookie) ?? [];
    if (token) see('session token', token);
  }
  const path = new URL(response.url()).pathname;
  const type = (await response.headerValue('content-type')) ?? '';
  if (!path.startsWith('/api/') || !type.includes('json')) return;
  const body = await response.text();
  // links to hand on, in messages and where they are made
  for (const [, token] of body.matchAll(/#([\w-]{40,})/g)) if (token) see('link token', token);
  // shown once to the admin who made it, for somebody who has only a phone
  if (path.endsWith('/reset-code'))
    for (const [, code] of body.matchAll(/"code":"(\d+)"/g)) if (code) see('code', code);
  // shown once, when a second factor is set up
  for (const [, key] of body.matchAll(/"secret":"([A-Z2-7]{16,})"/g)) if (key) see('app key', key);
  for (const [, codes] of body.matchAll(/"recoveryCodes":\[([^\]]*)\]/g))
    for (const [, code] of (codes ?? '').matchAll(/"([^"]+)"/g)) if (code) see('recovery code', code);
  if (type.includes('problem')) write({ kind: 'problem', path, body });
}

/** Notes all that goes between a browser and the server; the answer waits until it is written. */
export function watch(context: BrowserContext): () => Promise<void> {
  const open: Promise<void>[] = [];
  context.on('request', seeRequest);
  context.on('response', (response) => {
    // a page that was left takes its answers with it
    open.push(seeResponse(response).catch(() => undefined));
  });
  return async () => {
    for (const { value } of await context.cookies()) if (value.length >= 20) see('session token', value);
    await Promise.all(open);
  };
}
