import { randomUUID } from 'node:crypto';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Temporal } from '@guyub/domain/kernel/temporal';
import type { MemberInvitationView } from '@guyub/domain/organization';

import { makePhotoVariants } from '../features/event/photo.store.ts';
import { Clock, TestClock } from '../platform/clock.ts';
import { Worker } from '../platform/worker.ts';
import { DemoBrowser } from './demo-browser.ts';
import { type DemoOrganization, type DemoPerson, demoPassword } from './demo-cast.ts';

/** Left to the product that is started next, so that nobody waits for the sizes of pictures. */
const laterTasks = [makePhotoVariants.task];

interface MessagePage {
  items: { text: string | null }[];
}

/** An application of its own whose clock the story moves, and the people who act in it. */
export class DemoWorld {
  private readonly clock: TestClock;
  private readonly worker: Worker;
  private readonly browsers = new Map<string, { browser: DemoBrowser; since: Temporal.Instant }>();
  private readonly people = new Map<string, DemoPerson>();
  /** ids of organizations by the cast's key */
  readonly organizations = new Map<string, string>();

  constructor(
    readonly app: NestFastifyApplication,
    private readonly url: string,
    /** key of the person who reads the kept messages */
    private readonly postmaster: string,
  ) {
    const clock = app.get(Clock);
    if (!(clock instanceof TestClock)) throw new Error('The demo needs a clock that it can move');
    this.clock = clock;
    this.worker = app.get(Worker);
  }

  now(): Temporal.Instant {
    return this.clock.now();
  }

  /** Moves the clock, and does what has become due. It never goes back. */
  async moveTo(at: Temporal.Instant): Promise<void> {
    if (Temporal.Instant.compare(at, this.now()) <= 0) return;
    this.clock.set(at.toString());
    await this.worker.runSweeps();
    await this.worker.drain({ except: laterTasks });
  }

  idOf(key: string): string {
    const id = this.organizations.get(key);
    if (!id) throw new Error(`The demo knows no ${key}`);
    return id;
  }

  /** The browser of a person, signed in afresh when its session is older than a day. */
  async as(key: string): Promise<DemoBrowser> {
    this.tick();
    const open = this.browsers.get(key);
    if (open && this.now().since(open.since).total('hours') < 24) return open.browser;
    const person = this.people.get(key);
    if (!person) throw new Error(`The demo knows nobody called ${key}`);
    // the same browser, so that its owner is not told of a new device each time
    const browser = open?.browser ?? new DemoBrowser(this.url, person.name);
    await browser.post('/api/session', { login: person.email, password: demoPassword });
    this.browsers.set(key, { browser, since: this.now() });
    return browser;
  }

  /** Comes in by the link that the start of an installation prints. */
  async enterByLink(person: DemoPerson, address: string): Promise<void> {
    this.tick();
    const visitor = new DemoBrowser(this.url, person.name);
    await visitor.post('/api/links/answer', {
      changeId: randomUUID(),
      token: tokenIn(address),
      answer: 'accept',
      newAccount: { name: person.name, password: demoPassword },
    });
    this.people.set(person.key, person);
  }

  /** Makes an account as everybody does: sign up, open the mail, confirm. */
  async signUp(person: DemoPerson): Promise<void> {
    this.tick();
    const visitor = new DemoBrowser(this.url, person.name);
    const { name, email } = person;
    await visitor.post('/api/accounts', {
      id: randomUUID(),
      name,
      email,
      password: demoPassword,
      locale: 'id',
    });
    await visitor.post('/api/accounts/confirm', { changeId: randomUUID(), token: await this.newestToken() });
    this.people.set(person.key, person);
  }

  /** Invites somebody into an organization by mail; they come in by the link. */
  async invite(
    inviter: string,
    organizationId: string,
    person: DemoPerson & { roles: readonly string[] },
  ): Promise<void> {
    const browser = await this.as(inviter);
    await browser.post<MemberInvitationView>(`/api/organizations/${organizationId}/invitations`, {
      id: randomUUID(),
      name: person.name,
      contact: { kind: 'email', value: person.email },
      roles: person.roles,
    });
    await this.enterByLink(person, `#${await this.newestToken()}`);
  }

  /** Enters an organization with its channels and people. Groups are founded by their first admin, others by the office. */
  async found(organization: DemoOrganization, steward: string): Promise<void> {
    const [first, ...others] = organization.people;
    if (!first) throw new Error(`${organization.code} has nobody`);
    const isGroup = organization.kind === 'group';
    if (isGroup) await this.signUp(first);
    const founder = isGroup ? first.key : steward;
    const browser = await this.as(founder);
    const id = randomUUID();
    const { kind, code, name, about, weave, areaCode } = organization;
    const profile = { code, name, about, weave, areaCode, legalForm: null, foundedYear: null, isKim: false };
    await browser.post('/api/organizations', { id, kind, slug: organization.key, ...profile });
    this.organizations.set(organization.key, id);
    for (const channel of organization.channels)
      await browser.post(`/api/organizations/${id}/channels`, { id: randomUUID(), ...channel });
    for (const person of isGroup ? others : organization.people) await this.invite(founder, id, person);
    const officer = await this.as(steward);
    await officer.post(`/api/organizations/${id}/verification`, {
      changeId: randomUUID(),
      isVerified: true,
      nameVerified: organization.nameVerified,
      note: organization.nameVerified ? '' : 'Kepanjangan nama belum dipastikan.',
    });
  }

  private tick(): void {
    this.clock.set(this.now().add({ minutes: 1 }).toString());
  }

  private async newestToken(): Promise<string> {
    await this.worker.drain({ except: laterTasks });
    const postmaster = await this.as(this.postmaster);
    const { items } = await postmaster.get<MessagePage>('/api/messages?limit=1');
    return tokenIn(items[0]?.text ?? '');
  }
}

function tokenIn(text: string): string {
  const token = /#([\w-]{20,})/.exec(text)?.[1];
  if (!token) throw new Error('The demo found no link in the newest message');
  return token;
}
