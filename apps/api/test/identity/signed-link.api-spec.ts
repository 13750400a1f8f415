import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';

import { Injectable, Module } from '@nestjs/common';
import { ok, refuse } from '@guyub/domain/kernel/result';

import {
  LinkHandlers,
  type LinkSubject,
  type LinkToAnswer,
  SignedLinks,
} from '../../src/features/identity/index.ts';
import { makeAccount, makeAccountRow, PASSWORD } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { messagesTo, newestToken } from './messages.ts';

const logged: string[] = [];
const logStream = new Writable({
  write(chunk, _encoding, done) {
    logged.push(String(chunk));
    done();
  },
});

const subject: LinkSubject = {
  title: 'Donor Darah\nRutin',
  slug: 'donor-darah-rutin',
  invitedBy: null,
  partnerRole: null,
  nextStartsLocal: '2026-12-12T08:00',
  timeZone: 'Asia/Jakarta',
  venueLabel: 'Gedung PMI Klaten',
  kinds: ['blood-drive'],
  roles: [],
  inviteeName: null,
  isHandOver: false,
};

const gone = uuid();
const refusing = uuid();

/** Stands where the program slice stands: what it was asked, and a refusal of its own. */
@Injectable()
class Deck {
  readonly answered: LinkToAnswer[] = [];

  constructor(handlers: LinkHandlers) {
    const real = handlers.getDescription.bind(handlers);
    const find = handlers.findHandler.bind(handlers);
    handlers.getDescription = (purpose) =>
      purpose === 'sign-up' || purpose === 'password-reset' ? real(purpose) : this.handler(purpose);
    handlers.findHandler = (purpose) =>
      purpose === 'sign-up' || purpose === 'password-reset' ? find(purpose) : this.handler(purpose);
  }

  private handler(purpose: string) {
    return {
      takesAccount: purpose === 'member-invitation',
      problems: { 'program-over': { status: 409, title: 'The program is over' } },
      describe: async (_tx: unknown, link: { subjectId: string }) =>
        link.subjectId === gone ? null : subject,
      answer: async (_tx: unknown, asked: LinkToAnswer) => {
        if (asked.link.subjectId === refusing) return refuse({ code: 'program-over', since: '2026-01-01' });
        this.answered.push(asked);
        return ok({ answer: asked.answer === 'accept' ? ('accepted' as const) : ('declined' as const) });
      },
    };
  }
}

@Module({ providers: [Deck], exports: [Deck] })
class DeckModule {}

describe('signed links', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z', modules: [DeckModule], logStream });
  });
  afterAll(() => api.close());

  const links = () => api.app.get(SignedLinks, { strict: false });
  const answered = () => api.app.get(Deck, { strict: false }).answered;
  const later = (hours: number) => api.clock.set(api.clock.now().add({ hours }).toString());
  const inDays = (days: number) => api.clock.now().add({ hours: 24 * days });

  let contacts = 0;
  const newContact = () => `kontak-${++contacts}@example.org`;

  /** Asks an organization whose contacts are these; the token that each of them was mailed. */
  async function request(emails: readonly string[], subjectId = uuid()) {
    const organization = await makeOrganization(api, { name: 'Sedulur Klaten Bersinar' });
    for (const email of emails)
      await makeAccountRow(api, {
        email,
        memberships: [{ organizationId: organization.id, roles: ['admin'] }],
      });
    await api.asSystem((tx) =>
      links().request(tx, {
        purpose: 'host-invitation',
        subjectId,
        organizationId: organization.id,
        expiresAt: inDays(21),
      }),
    );
    const tokens = [];
    for (const email of emails) tokens.push(await newestToken(api, email));
    return { organization, subjectId, tokens };
  }
  const read = (token: string | undefined) => api.person().post('/api/links/read', { token });
  const answer = (token: string | undefined, given: object = {}) =>
    api.person().post('/api/links/answer', { changeId: uuid(), token, answer: 'accept', ...given });

  it('reach every contact of the asked organization, in words, with the token in the fragment', async () => {
    const emails = [newContact(), newContact()];
    const { organization, tokens } = await request(emails);
    expect(new Set(tokens).size).toBe(2);
    const [message] = await messagesTo(api, emails[0]!);
    expect(message?.subject).toBe('Undangan menjadi tuan rumah bersama: Donor Darah Rutin');
    expect(message?.text).toContain(`/undangan#${tokens[0]}`);
    expect(message?.text).toContain('Gedung PMI Klaten');
    expect(message?.text).toMatch(/12 Desember 2026 · 08[.:]00 WIB/);
    expect(message?.text).toContain(organization.name);
  });

  it('also reach contacts that were registered without an account, once each', async () => {
    const organization = await makeOrganization(api);
    const both = newContact();
    const only = newContact();
    const { accountId } = await makeAccountRow(api, {
      email: both,
      locale: 'en',
      memberships: [{ organizationId: organization.id, roles: ['admin'] }],
    });
    await api.asSystem(async (tx) => {
      for (const email of [both, only])
        await tx.query(
          `insert into organization_contact (id, organization_id, name, email, registered_by, registrar, added_at, version)
           values ($1, $2, 'Kantor', $3, 'organization', $4, $5, 1)`,
          [uuid(), organization.id, email, accountId, api.clock.now().toString()],
        );
      const asked = {
        purpose: 'host-invitation',
        subjectId: uuid(),
        organizationId: organization.id,
      } as const;
      expect(await links().request(tx, { ...asked, expiresAt: inDays(1) })).toEqual({ links: 2 });
    });
    await api.drainJobs();
    expect(await messagesTo(api, only)).toHaveLength(1);
    const [english] = await messagesTo(api, both);
    expect(english?.text).toContain('/en/undangan#');
  });

  it('are kept as a digest, and their token is in no job, audit entry, outcome or log line', async () => {
    const email = newContact();
    const { tokens } = await request([email]);
    const [token = ''] = tokens;
    await read(token);
    await answer(token);
    const [row] = await api.db.query<{ text: string }[]>(
      `select (select string_agg(l::text, '') from signed_link l)
           || (select string_agg(changes::text, '') from audit_entry)
           || (select coalesce(string_agg(outcome::text, ''), '') from request_once)
           || (select coalesce(string_agg(payload::text, ''), '') from graphile_worker._private_jobs) as text`,
    );
    expect(row?.text).not.toContain(token);
    expect(row?.text).toContain(createHash('sha256').update(token).digest('hex'));
    expect(logged.join('')).not.toContain(token);
    expect(logged.join('')).not.toContain(email);
  });

  it('say what they ask and whom, and change nothing by being read', async () => {
    const { organization, tokens } = await request([newContact()]);
    for (let times = 0; times < 3; times++) {
      const { status, headers, body } = await read(tokens[0]);
      expect(status).toBe(200);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(body).toMatchObject({
        purpose: 'host-invitation',
        state: 'open',
        contactMasked: 'k***@example.org',
        organization: { id: organization.id, name: organization.name },
        subject: { slug: 'donor-darah-rutin', answer: null },
        needsAccount: false,
      });
    }
    expect((await answer(tokens[0])).status).toBe(200);
  });

  it('are answered once, by a tap, in the name of the link, and give no session', async () => {
    const { organization, subjectId, tokens } = await request([newContact()]);
    const tapped = await answer(tokens[0], { note: 'Siap membantu' });
    expect([tapped.status, tapped.body]).toEqual([200, { answer: 'accepted' }]);
    expect(tapped.headers.getSetCookie()).toEqual([]);
    expect(answered().at(-1)).toMatchObject({
      link: { subjectId, organizationId: organization.id, purpose: 'host-invitation' },
      answer: 'accept',
      note: 'Siap membantu',
      account: null,
    });
    expect(JSON.stringify(answered().at(-1))).not.toContain(tokens[0]);
    expect((await answer(tokens[0])).body).toMatchObject({
      status: 409,
      code: 'link-not-open',
      params: { state: 'used' },
    });
    expect((await read(tokens[0])).body).toMatchObject({ state: 'used', subject: { answer: 'accepted' } });
    const [entry] = await api.db.query<{ actor_kind: string; organization_id: string }[]>(
      `select actor_kind, organization_id from audit_entry where operation = 'identity.answer-link' order by id desc limit 1`,
    );
    expect(entry).toEqual({ actor_kind: 'link', organization_id: organization.id });
  });

  it('take one of many answers at once', async () => {
    const { subjectId, tokens } = await request([newContact()]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => answer(tokens[0])));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409, 409, 409]);
    expect(answered().filter(({ link }) => link.subjectId === subjectId)).toHaveLength(1);
  });

  it('take one of two contacts’ answers at once, and are answered together', async () => {
    const { subjectId, tokens } = await request([newContact(), newContact()]);
    const answers = await Promise.all(tokens.map((token) => answer(token)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    expect(answered().filter(({ link }) => link.subjectId === subjectId)).toHaveLength(1);
    for (const token of tokens)
      expect((await read(token)).body).toMatchObject({ state: 'used', subject: { answer: 'accepted' } });
  });

  it('answer a repeated tap as the first', async () => {
    const { subjectId, tokens } = await request([newContact()]);
    const changeId = uuid();
    expect((await answer(tokens[0], { changeId })).body).toEqual({ answer: 'accepted' });
    expect((await answer(tokens[0], { changeId })).body).toEqual({ answer: 'accepted' });
    expect((await answer(tokens[0], { changeId, answer: 'decline' })).body).toMatchObject({
      code: 'id-reused',
    });
    expect(answered().filter(({ link }) => link.subjectId === subjectId)).toHaveLength(1);
  });

  it('stay open when the slice behind them refuses, which is told with its own code', async () => {
    const { tokens } = await request([newContact()], refusing);
    expect((await answer(tokens[0])).body).toMatchObject({
      status: 409,
      code: 'program-over',
      params: { since: '2026-01-01' },
    });
    expect((await read(tokens[0])).body).toMatchObject({ state: 'open' });
  });

  it('expire', async () => {
    const { tokens } = await request([newContact()]);
    later(24 * 21);
    expect((await read(tokens[0])).body).toMatchObject({ state: 'expired' });
    expect((await answer(tokens[0])).body).toMatchObject({
      code: 'link-not-open',
      params: { state: 'expired' },
    });
  });

  it('can be taken back, for one organization or for all', async () => {
    const { organization, subjectId, tokens } = await request([newContact()]);
    const purpose = 'host-invitation';
    await api.asSystem((tx) => links().revoke(tx, { purpose, subjectId, organizationId: uuid() }));
    expect((await read(tokens[0])).body).toMatchObject({ state: 'open' });
    await api.asSystem((tx) => links().revoke(tx, { purpose, subjectId, organizationId: organization.id }));
    expect((await answer(tokens[0])).body).toMatchObject({ params: { state: 'revoked' } });
  });

  it('are settled by an answer in the application', async () => {
    const { organization, subjectId, tokens } = await request([newContact()]);
    const key = { purpose: 'host-invitation', subjectId, organizationId: organization.id } as const;
    await api.asSystem((tx) => links().settle(tx, { ...key, answer: 'declined' }));
    expect((await read(tokens[0])).body).toMatchObject({ state: 'used', subject: { answer: 'declined' } });
  });

  it('end when a newer one is sent to the same contact', async () => {
    const email = newContact();
    const { organization, subjectId, tokens } = await request([email]);
    const asked = { purpose: 'host-invitation', subjectId, organizationId: organization.id } as const;
    later(1);
    await api.asSystem((tx) => links().request(tx, { ...asked, expiresAt: inDays(21) }));
    const newer = await newestToken(api, email);
    expect((await answer(tokens[0])).body).toMatchObject({ params: { state: 'revoked' } });
    expect((await answer(newer)).status).toBe(200);
  });

  it('are not sent for what is gone meanwhile', async () => {
    const email = newContact();
    await api.asSystem((tx) =>
      links().request(tx, {
        purpose: 'host-invitation',
        subjectId: gone,
        contact: { email },
        expiresAt: inDays(1),
      }),
    );
    await api.drainJobs();
    expect(await messagesTo(api, email)).toEqual([]);
  });

  it('are not known by a made-up token', async () => {
    const token = 'x'.repeat(43);
    for (const { body } of [await read(token), await answer(token)])
      expect(body).toMatchObject({ code: 'link-not-open', params: { state: 'unknown' } });
    expect((await read('short')).status).toBe(422);
  });

  const invite = async (contact: { email: string } | { phone: string }) => {
    let address = '';
    await api.asSystem(async (tx) => {
      ({ address } = await links().makeNow(tx, {
        purpose: 'member-invitation',
        subjectId: uuid(),
        contact,
        expiresAt: inDays(7),
      }));
    });
    return address.split('#')[1]!;
  };

  describe('that need an account', () => {
    const newAccount = { name: 'Wahyu', password: 'sawah hijau membentang' };

    it('hand over the account of who is signed in', async () => {
      const email = newContact();
      const wahyu = await makeAccount(api, { email });
      const other = await makeAccount(api);
      const token = await invite({ email });
      expect(
        await other.post('/api/links/answer', { changeId: uuid(), token, answer: 'accept' }),
      ).toMatchObject({ status: 403, body: { code: 'link-for-another' } });
      expect((await wahyu.post('/api/links/read', { token })).body).toMatchObject({ needsAccount: false });
      const tapped = await wahyu.post('/api/links/answer', { changeId: uuid(), token, answer: 'accept' });
      expect(tapped.status).toBe(200);
      expect(answered().at(-1)?.account).toEqual({ accountId: wahyu.accountId, isNew: false });
    });

    it('make one with the answer, for the contact that they went to', async () => {
      const token = await invite({ phone: '+6281299900011' });
      expect((await read(token)).body).toMatchObject({ needsAccount: true, contactMasked: '0812****011' });
      expect((await answer(token)).body).toMatchObject({ code: 'account-needed' });
      expect(
        (await answer(token, { newAccount: { ...newAccount, password: '081299900011' } })).body,
      ).toMatchObject({
        code: 'password-common',
      });
      const tapped = await answer(token, { newAccount });
      expect(tapped.status).toBe(200);
      expect(tapped.headers.getSetCookie()).toEqual([]);
      const signedIn = await api
        .person()
        .post('/api/session', { login: '0812 9990 0011', password: newAccount.password });
      expect(signedIn.body).toMatchObject({ name: 'Wahyu', phone: '+6281299900011' });
      expect(answered().at(-1)?.account).toEqual({ accountId: signedIn.body.accountId, isNew: true });
    });

    it('ask an owner of an account to sign in, and leave that account alone', async () => {
      const { email } = await makeAccountRow(api);
      const token = await invite({ email: email! });
      expect((await answer(token, { newAccount })).body).toMatchObject({ code: 'account-needed' });
      expect((await api.person().post('/api/session', { login: email, password: PASSWORD })).status).toBe(
        200,
      );
      expect((await read(token)).body).toMatchObject({ state: 'open' });
    });

    it('need none to be declined', async () => {
      const token = await invite({ email: newContact() });
      expect((await answer(token, { answer: 'decline' })).body).toEqual({ answer: 'declined' });
    });
  });
});
