import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

import { Mailer } from '../../src/features/identity/index.ts';
import { SendMessageJob } from '../../src/features/identity/send-message.job.ts';
import { OrganizationNotices } from '../../src/features/organization/index.ts';
import { makeAccount } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { messagesTo } from './messages.ts';

const now = '2026-11-23T00:00:00Z';
const content = { signInAddress: 'http://localhost/masuk', resetAddress: 'http://localhost/lupa-sandi' };

const write = (api: TestApp, email: string) =>
  api.asSystem((tx) =>
    api.app.get(Mailer, { strict: false }).add(tx, { email, locale: 'id' }, 'existing-account', content),
  );

describe('messages without a mail server', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now });
  });
  afterAll(() => api.close());

  it('are kept, and read by the system administrators alone', async () => {
    const office = await makeOrganization(api, { isCommunicationOffice: true });
    const as = (role: 'sysadmin' | 'head') =>
      makeAccount(api, { memberships: [{ organizationId: office.id, roles: [role] }] });
    const [sysadmin, head] = [await as('sysadmin'), await as('head')];
    await write(api, 'siti@example.org');
    await api.drainJobs();
    expect((await head.get('/api/messages')).status).toBe(403);
    expect((await api.person().get('/api/messages')).status).toBe(401);
    const { body, headers } = await sysadmin.get('/api/messages?limit=1');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      items: [
        {
          id: expect.any(String),
          toMasked: 's***@example.org',
          toName: null,
          toOrganizations: [],
          kind: 'existing-account',
          subject: 'Anda sudah punya akun Guyub',
          text: expect.stringContaining('http://localhost/masuk'),
          state: 'kept',
          createdAt: '2026-11-23T00:00:00.000Z',
        },
      ],
      nextCursor: null,
    });
  });

  it('name the person and the organizations of an address, so that they can be handed on', async () => {
    const [office] = await api.db.query<{ id: string }[]>(
      'select id from organization where is_communication_office',
    );
    const sysadmin = await makeAccount(api, {
      memberships: [{ organizationId: office!.id, roles: ['sysadmin'] }],
    });
    const pmi = await makeOrganization(api, { kind: 'partner', name: 'PMI Kabupaten Klaten' });
    await makeAccount(api, {
      name: 'Hesti Contoh',
      email: 'hesti@example.org',
      memberships: [{ organizationId: pmi.id, roles: ['officer'] }],
    });
    await write(api, 'hesti@example.org');
    const { body } = await sysadmin.get('/api/messages');
    expect(body['items']).toContainEqual(
      expect.objectContaining({
        toMasked: 'h***@example.org',
        toName: 'Hesti Contoh',
        toOrganizations: ['PMI Kabupaten Klaten'],
      }),
    );
  });

  it('that let into an account are shown to nobody', async () => {
    const email = 'lupa@example.org';
    await makeAccount(api, { email });
    await api.person().post('/api/password-resets', { changeId: uuid(), email });
    await api.drainJobs();
    expect(await messagesTo(api, email)).toEqual([
      expect.objectContaining({ kind: 'password-reset', state: 'failed', text: null }),
    ]);
  });

  it('are listed page by page, newest first', async () => {
    const office = await api.db.query<{ id: string }[]>(
      'select id from organization where is_communication_office',
    );
    const sysadmin = await makeAccount(api, {
      memberships: [{ organizationId: office[0]!.id, roles: ['sysadmin'] }],
    });
    for (let count = 0; count < 4; count++) await write(api, `orang-${count}@example.org`);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await sysadmin.get(`/api/messages?limit=2${cursor && `&cursor=${cursor}`}`);
      const page = body as unknown as { items: { id: string }[]; nextCursor: string | null };
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const [all] = await api.db.query<{ count: number }[]>('select count(*)::int as count from message');
    expect(seen).toHaveLength(all!.count);
    expect(new Set(seen).size).toBe(all!.count);
  });

  it('tell an organization what happened, each who acts for it in their language', async () => {
    const organization = await makeOrganization(api, { name: 'Info Seputar Klaten' });
    const membership = { organizationId: organization.id, roles: ['admin'] as const };
    await makeAccount(api, { email: 'id@example.org', memberships: [membership] });
    await makeAccount(api, { email: 'en@example.org', locale: 'en', memberships: [membership] });
    await makeAccount(api, {
      email: 'anggota@example.org',
      memberships: [{ ...membership, roles: ['member'] }],
    });
    const notices = api.app.get(OrganizationNotices, { strict: false });
    const about = { organizationId: organization.id, programSlug: 'donor-darah' };
    const params = { title: 'Donor Darah', reason: 'Hujan' };
    await api.asSystem((tx) =>
      notices.add(
        tx,
        { ...about, kind: 'program-cancelled', params },
        {
          ...about,
          kind: 'event-cancelled',
          params: { ...params, startsLocal: '2026-12-12T08:00' },
          eventSlug: 'donor-darah-2026-12-12',
        },
        { ...about, kind: 'program-edited', params },
        { organizationId: organization.id, kind: 'join-requested' },
      ),
    );
    const indonesian = await messagesTo(api, 'id@example.org');
    expect(indonesian.map(({ subject }) => subject).sort()).toEqual([
      'Kegiatan dibatalkan: Donor Darah, Sabtu, 12 Desember 2026',
      'Permintaan bergabung',
      'Program dibatalkan: Donor Darah',
    ]);
    const told = indonesian.find(({ subject }) => subject.startsWith('Program dibatalkan'));
    expect(told?.text).toContain('Untuk pengurus Info Seputar Klaten');
    expect(told?.text).toContain('Alasan: Hujan');
    expect(told?.text).toContain('/program/donor-darah');
    const english = await messagesTo(api, 'en@example.org');
    expect(english.map(({ subject }) => subject)).toContain(
      'Event cancelled: Donor Darah, Saturday, 12 December 2026',
    );
    expect(english.map(({ text }) => text).join()).toContain('/en/kegiatan/donor-darah-2026-12-12');
    expect(await messagesTo(api, 'anggota@example.org')).toEqual([]);
  });
});

interface Received {
  to: string;
  source: string;
}

describe('messages with a mail server', () => {
  let api: TestApp;
  let smtp: SMTPServer;
  const received: Received[] = [];
  /** what the server answers to a recipient; null takes the message */
  let refusal: number | null = null;

  beforeAll(async () => {
    const options: SMTPServerOptions = {
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo(_address, _session, done) {
        done(refusal === null ? null : Object.assign(new Error('refused'), { responseCode: refusal }));
      },
      onData(stream, session, done) {
        let source = '';
        stream.on('data', (chunk: Buffer) => (source += chunk.toString()));
        stream.on('end', () => {
          received.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), source });
          done();
        });
      },
    };
    smtp = new SMTPServer(options);
    smtp.listen(0, '127.0.0.1');
    await once(smtp.server, 'listening');
    const { port } = smtp.server.address() as AddressInfo;
    api = await startTestApp({
      now,
      environment: {
        SMTP_URL: `smtp://127.0.0.1:${port}`,
        MAIL_FROM: 'Guyub <guyub@klaten.example>',
        GUYUB_PUBLIC_URL: 'https://guyub.klaten.example',
      },
    });
  });
  afterAll(async () => {
    await api.close();
    await new Promise<void>((closed) => smtp.close(closed));
  });

  const idOf = async (email: string) => {
    const [row] = await api.db.query<{ id: string }[]>('select id from message where recipient = $1', [
      email,
    ]);
    return row!.id;
  };
  const receivedBy = (email: string) => received.filter(({ to }) => to === email);

  it('are sent once with an id of their own, and their text is erased', async () => {
    await write(api, 'budi@example.org');
    await api.drainJobs();
    const [mail] = receivedBy('budi@example.org');
    const id = await idOf('budi@example.org');
    expect(mail?.source).toContain(`Message-ID: <${id}@guyub.klaten.example>`);
    expect(mail?.source).toContain('From: Guyub <guyub@klaten.example>');
    expect(mail?.source).toContain('http://localhost/masuk');
    expect(await messagesTo(api, 'budi@example.org')).toEqual([
      expect.objectContaining({ state: 'sent', text: null }),
    ]);
    await api.app.get(SendMessageJob, { strict: false }).run(id);
    expect(receivedBy('budi@example.org')).toHaveLength(1);
  });

  it('are promised to whoever asks for one', async () => {
    const asked = await api
      .person()
      .post('/api/password-resets', { changeId: uuid(), email: 'siapa@example.org' });
    expect([asked.status, asked.body]).toEqual([202, { isMailed: true }]);
  });

  it('are tried again when the server is busy, under the same id', async () => {
    refusal = 451;
    await write(api, 'sibuk@example.org');
    const id = await idOf('sibuk@example.org');
    const job = api.app.get(SendMessageJob, { strict: false });
    await expect(job.run(id)).rejects.toThrow('The mail server did not take the message (451)');
    expect(await messagesTo(api, 'sibuk@example.org')).toEqual([
      expect.objectContaining({ state: 'waiting' }),
    ]);
    refusal = null;
    await job.run(id);
    expect(receivedBy('sibuk@example.org')).toHaveLength(1);
    expect(receivedBy('sibuk@example.org')[0]?.source).toContain(`Message-ID: <${id}@`);
  });

  it('fail for good where there is no such mailbox, and are not tried again', async () => {
    refusal = 550;
    await write(api, 'tiada@example.org');
    await api.drainJobs();
    refusal = null;
    expect(await messagesTo(api, 'tiada@example.org')).toEqual([
      expect.objectContaining({ state: 'failed', text: null }),
    ]);
    await api.app.get(SendMessageJob, { strict: false }).run(await idOf('tiada@example.org'));
    expect(receivedBy('tiada@example.org')).toEqual([]);
  });

  it('exist exactly if the transaction does that they tell of', async () => {
    const mailer = api.app.get(Mailer, { strict: false });
    await expect(
      api.asSystem(async (tx) => {
        await mailer.add(tx, { email: 'batal@example.org', locale: 'id' }, 'existing-account', content);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await api.drainJobs();
    expect(await messagesTo(api, 'batal@example.org')).toEqual([]);
    expect(receivedBy('batal@example.org')).toEqual([]);
  });
});
