import { readFileSync } from 'node:fs';

import { Inject } from '@nestjs/common';
import { z } from 'zod';

import { StartError } from './start-error.ts';
import { mayBeTrusted } from './trusted-proxies.ts';

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('')
  .transform((value) => value === '1' || value === 'true');

/** Hops or addresses, as Fastify's `trustProxy` takes it. */
const trustProxy = z
  .string()
  .default('')
  .refine((value) => value === '' || value === 'false' || mayBeTrusted(value), {
    message:
      'give the number of proxies before the server (5 at most), or their addresses and ranges, as 10.0.0.0/8; who is believed can invent the address they come from, so not more than a /8 (IPv6: a /20) of public ones',
  })
  .transform((value): false | number | string => {
    if (value === '' || value === '0' || value === 'false') return false;
    return /^\d+$/.test(value) ? Number(value) : value;
  });

const origin = z
  .url({ protocol: /^https?$/ })
  .regex(/^[^@]*$/, 'without a name or password: it stands in every link')
  .transform((value) => value.replace(/\/+$/, ''));

const environmentSchema = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  GUYUB_ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  GUYUB_DEMO: flag,
  GUYUB_SECRET: z.string().optional(),
  GUYUB_SECRET_FILE: z.string().min(1).optional(),
  GUYUB_FIRST_ADMIN_EMAIL: z.email().toLowerCase().optional(),
  GUYUB_TEST_CLOCK: z.iso.datetime({ offset: true }).optional(),
  GUYUB_PUBLIC_URL: origin.optional(),
  GUYUB_REGION_FILE: z.string().min(1).optional(),
  GUYUB_BREACHED_PASSWORDS: z.string().min(1).optional(),
  GUYUB_READS_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).optional(),
  GUYUB_WRITES_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).optional(),
  GUYUB_KEPT_MB: z.coerce.number().int().min(0).max(4_096).default(64),
  GUYUB_WEB_DIST: z.string().min(1).optional(),
  GUYUB_TRUST_PROXY: trustProxy,
  GUYUB_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  GUYUB_METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  GUYUB_METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  GUYUB_METRICS_TOKEN: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Guyub <guyub@localhost>'),
});

export interface MetricsAddress {
  host: string;
  port: number;
  /** whoever gives it may read them, by whatever name they came; null: who comes by an address or our own name */
  token: string | null;
}

/** Everything the process may be told from outside, read once at the start. */
export interface Config {
  port: number;
  host: string;
  ownerUrl: string;
  appUrl: string;
  poolSize: number;
  role: 'web' | 'worker' | 'all';
  isDemo: boolean;
  /** what is sealed in the database is sealed under the first, and opened by any */
  secrets: readonly string[];
  /** whom an installation without people lets in as head and sysadmin of its communication office */
  firstAdminEmail: string | null;
  /** an ISO instant: the clock stands still there and is moved by `POST /api/test/clock` */
  testClock: string | null;
  /** the origin that links, feeds and canonical addresses carry; null: the address listened on */
  publicUrl: string | null;
  /** null: the repository's own `data/region.klaten.json` */
  regionFile: string | null;
  /** a list of breached passwords to refuse, as Have I Been Pwned gives it; null: none beside our own */
  breachedPasswordsFile: string | null;
  /** what one network may read in a minute beside what comes from memory; 0: as much as it likes */
  readsPerMinute: number;
  /** what one account, or one network without one, may write in a minute, and a tenth of what all of a network may; 0: as much as they like */
  writesPerMinute: number;
  /** memory for public answers that are given again and again, in bytes; 0 keeps none */
  keptBytes: number;
  /** the folder with `client` and `server` of the web's build; null: beside the API in the repository */
  webDist: string | null;
  trustProxy: false | number | string;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** where figures for Prometheus are served, apart from the public's address; null: nowhere */
  metrics: MetricsAddress | null;
  smtpUrl: string | null;
  mailFrom: string;
}

/** Reads the environment into a configuration, or says in one line what is wrong with it. */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new StartError('config-invalid', `The configuration cannot be used. ${faults.join('; ')}`);
  }
  const value = parsed.data;
  // a worker listens nowhere, so that nobody would know what its links should begin with
  if (value.GUYUB_ROLE === 'worker' && value.GUYUB_PUBLIC_URL === undefined) {
    throw new StartError(
      'config-invalid',
      'The configuration cannot be used. GUYUB_PUBLIC_URL: a worker (GUYUB_ROLE=worker) needs it for the links in its messages',
    );
  }
  // whoever asks may move a test clock, and there are no limits under it
  if (value.GUYUB_TEST_CLOCK !== undefined && value.NODE_ENV === 'production') {
    throw new StartError(
      'config-invalid',
      'The configuration cannot be used. GUYUB_TEST_CLOCK: is for tests, and never where NODE_ENV is production',
    );
  }
  return {
    port: value.PORT,
    host: value.HOST ?? (value.GUYUB_DEMO || value.GUYUB_TEST_CLOCK ? '127.0.0.1' : '0.0.0.0'),
    ownerUrl: value.DATABASE_URL,
    appUrl: value.DATABASE_APP_URL,
    poolSize: value.DATABASE_POOL,
    role: value.GUYUB_ROLE,
    isDemo: value.GUYUB_DEMO,
    secrets: readSecrets(value),
    firstAdminEmail: value.GUYUB_FIRST_ADMIN_EMAIL ?? null,
    testClock: value.GUYUB_TEST_CLOCK ?? null,
    publicUrl: value.GUYUB_PUBLIC_URL ?? null,
    regionFile: value.GUYUB_REGION_FILE ?? null,
    breachedPasswordsFile: value.GUYUB_BREACHED_PASSWORDS ?? null,
    // where time stands still a minute never ends
    readsPerMinute: value.GUYUB_READS_PER_MINUTE ?? (value.GUYUB_TEST_CLOCK ? 0 : 600),
    writesPerMinute: value.GUYUB_WRITES_PER_MINUTE ?? (value.GUYUB_TEST_CLOCK ? 0 : 240),
    keptBytes: value.GUYUB_KEPT_MB * 1024 * 1024,
    webDist: value.GUYUB_WEB_DIST ?? null,
    trustProxy: value.GUYUB_TRUST_PROXY,
    logLevel: value.GUYUB_LOG_LEVEL,
    metrics:
      value.GUYUB_METRICS_PORT === undefined
        ? null
        : {
            host: value.GUYUB_METRICS_HOST,
            port: value.GUYUB_METRICS_PORT,
            token: value.GUYUB_METRICS_TOKEN ?? null,
          },
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM,
  };
}

const SHORTEST_SECRET = 32;

/** From the environment or a file that it names; nothing runs without one, tests neither, so that none stands in code. */
function readSecrets(value: z.infer<typeof environmentSchema>): string[] {
  const given =
    value.GUYUB_SECRET ?? (value.GUYUB_SECRET_FILE ? readSecretFile(value.GUYUB_SECRET_FILE) : '');
  const secrets = given
    .split(/[\n,]/)
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '');
  if (secrets.length > 0 && secrets.every(({ length }) => length >= SHORTEST_SECRET)) return secrets;
  throw new StartError(
    'config-invalid',
    `The configuration cannot be used. GUYUB_SECRET: give at least ${SHORTEST_SECRET} random characters (openssl rand -base64 48), here or in the file that GUYUB_SECRET_FILE names; keep it apart from the database's backups`,
  );
}

function readSecretFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StartError(
      'config-invalid',
      `The configuration cannot be used. GUYUB_SECRET_FILE: ${file} cannot be read`,
    );
  }
}

export const CONFIG = Symbol('Config');
export const InjectConfig = () => Inject(CONFIG);

/** The origin that links in mails, feeds and heads carry: never the Host header, which a visitor may invent. */
export const publicOrigin = (config: Pick<Config, 'publicUrl' | 'host' | 'port'>): string =>
  config.publicUrl ??
  `http://${['0.0.0.0', '::', '127.0.0.1'].includes(config.host) ? 'localhost' : config.host}:${config.port}`;
