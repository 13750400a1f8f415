import { dateOf, fileReport } from '../makers/event.ts';
import { makeAccount } from '../makers/account.ts';
import { joinAsHost, makeProgramWorld, planProgram, type ProgramWorld } from '../makers/program.ts';
import type { Person } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const NOW = '2026-11-23T01:00:00Z';
const once = (startsOn: string) => ({
  kind: 'once',
  startsOn,
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
});

const stepsOf = async (by: Person, organizationId: string) => {
  const answer = await by.get(`/api/organizations/${organizationId}/next-steps`);
  expect(answer.status).toBe(200);
  return answer.body as unknown as {
    steps: { kind: string; title: string; daysLate: number | null }[];
    doneThisMonth: number;
  };
};
const kindsOf = ({ steps }: { steps: { kind: string }[] }) => steps.map(({ kind }) => kind);

describe('what comes next for an organization', () => {
  let api: TestApp;
  let world: ProgramWorld;

  beforeAll(async () => {
    api = await startTestApp({ now: NOW });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set(NOW);
    world = await makeProgramWorld(api);
  });

  const plan = (title: string, startsOn: string, given: Record<string, unknown> = {}) =>
    planProgram(world.people.ick, world.organizations.ick.id, {
      title,
      recurrence: once(startsOn),
      ...given,
    });
  const ofIck = () => stepsOf(world.people.ick, world.organizations.ick.id);

  it('is nothing for one that has nothing', async () => {
    expect(await ofIck()).toEqual({ steps: [], doneThisMonth: 0 });
  });

  it('is first what is late, then what is awaited, then what is on and what comes', async () => {
    await plan('Lama', '2026-11-01');
    await plan('Kemarin', '2026-11-22');
    await plan('Hari ini', '2026-11-23');
    await plan('Besok lusa', '2026-11-25');
    await plan('Kelak', '2027-03-01');
    const { steps } = await ofIck();
    expect(steps.map(({ kind, title, daysLate }) => [kind, title, daysLate])).toEqual([
      ['report-overdue', 'Lama', 15],
      ['report-due', 'Kemarin', -6],
      ['happening-today', 'Hari ini', 0],
      ['coming-up', 'Besok lusa', -2],
      // far, but among the next five
      ['coming-up', 'Kelak', -98],
    ]);
    expect(steps[0]).toMatchObject({ dueOn: '2026-11-08' });
  });

  it('is done when it is reported, and counted', async () => {
    const program = await plan('Kemarin', '2026-11-22');
    await fileReport(api, world.people.ick, (await dateOf(api, program.id)).id, world.organizations.ick.id);
    const found = await ofIck();
    expect(found.doneThisMonth).toBe(1);
    expect(kindsOf(found)).toEqual(['plan-next-date']);
    api.clock.set('2026-12-01T00:00:00Z');
    expect(await ofIck()).toMatchObject({ doneThisMonth: 0 });
  });

  it('is to answer what others ask, and to wait for what they answer', async () => {
    const { ick, skb, pmi } = world.organizations;
    await plan('Donor Bersama', '2027-01-10', {
      invitedHosts: [skb.id],
      partners: [{ id: uuid(), organizationId: pmi.id, role: 'medical' }],
    });
    expect((await ofIck()).steps).toMatchObject([
      { kind: 'waiting-for-host', title: 'Donor Bersama', organization: { id: skb.id }, count: 1 },
      { kind: 'waiting-for-partner', organization: { id: pmi.id }, detail: 'medical' },
      { kind: 'coming-up' },
    ]);
    expect((await stepsOf(world.people.skb, skb.id)).steps).toMatchObject([
      { kind: 'answer-host-invitation', organization: { id: ick.id }, startsLocal: '2027-01-10T08:00' },
    ]);
    expect((await stepsOf(world.people.pmi, pmi.id)).steps).toMatchObject([
      { kind: 'answer-partner-request', detail: 'medical' },
    ]);
  });

  it('is the dates at which a partner has promised to help, however many of its parts, and no others', async () => {
    const { ick, pmi } = world.organizations;
    const [asMedic, asMedia] = [uuid(), uuid()];
    const program = await plan('Donor Bersama', '2026-11-25', {
      partners: [
        { id: asMedic, organizationId: pmi.id, role: 'medical' },
        { id: asMedia, organizationId: pmi.id, role: 'media' },
      ],
    });
    const answer = (id: string, reply: 'confirm' | 'decline') =>
      world.people.pmi.post(`/api/programs/${program.id}/partners/${id}/answer`, {
        changeId: uuid(),
        organizationId: pmi.id,
        answer: reply,
        note: 'Tidak bisa',
      });
    const ofPmi = async () => (await stepsOf(world.people.pmi, pmi.id)).steps;
    expect((await answer(asMedia, 'decline')).status).toBe(200);
    expect(kindsOf({ steps: await ofPmi() })).toEqual(['answer-partner-request']);
    expect((await answer(asMedic, 'confirm')).status).toBe(200);
    const promised = {
      kind: 'promised',
      title: 'Donor Bersama',
      organization: { id: ick.id },
      eventSlug: `${program.slug}-2026-11-25`,
      startsLocal: '2026-11-25T08:00',
      daysLate: -2,
      detail: 'medical',
    };
    expect(await ofPmi()).toMatchObject([promised]);
    // and not what is over
    api.clock.set('2026-11-25T06:00:00Z');
    expect(await ofPmi()).toEqual([]);
  });

  it('is one date for who hosts it and has promised a part of it too', async () => {
    const { ick, skb } = world.organizations;
    const part = uuid();
    const program = await plan('Donor Bersama', '2026-11-25', {
      partners: [{ id: part, organizationId: skb.id, role: 'media' }],
    });
    const answer = { changeId: uuid(), organizationId: skb.id, answer: 'confirm', note: '' };
    await world.people.skb.post(`/api/programs/${program.id}/partners/${part}/answer`, answer);
    const ofSkb = async () => kindsOf(await stepsOf(world.people.skb, skb.id));
    expect(await ofSkb()).toEqual(['promised']);
    await joinAsHost(
      program,
      { person: world.people.ick, organizationId: ick.id },
      { person: world.people.skb, organizationId: skb.id },
    );
    expect(await ofSkb()).toEqual(['coming-up']);
  });

  it('is to answer proposals, flags and people who want to join, and to decide holidays', async () => {
    const { ick, skb } = world.organizations;
    const yearly = {
      ...once('2027-06-01'),
      kind: 'weekly',
      every: 1,
      weekdays: ['tu'],
      startsOn: '2027-04-06',
      until: '2027-06-30',
    };
    const program = await plan('Donor Selasa', '2027-04-06', { recurrence: yearly });
    await joinAsHost(
      program,
      { person: world.people.ick, organizationId: ick.id },
      { person: world.people.skb, organizationId: skb.id },
    );
    const proposed = await world.people.skb.post(`/api/programs/${program.id}/proposals`, {
      id: uuid(),
      organizationId: skb.id,
      kind: 'cancel-program',
      targetOrganizationId: null,
      reason: 'Sepi peminat',
    });
    const flagged = await world.people.office.post(`/api/programs/${program.id}/flags`, {
      id: uuid(),
      reason: 'Lokasi belum berizin',
    });
    const newcomer = await makeAccount(api);
    const asked = await newcomer.post(`/api/organizations/${ick.id}/join-requests`, {
      id: uuid(),
      message: 'Ikut',
    });
    expect([proposed.status, flagged.status, asked.status].every((status) => status < 300)).toBe(true);

    const isToDo = ({ kind }: { kind: string }) => kind !== 'coming-up';
    const all = await ofIck();
    const found = { ...all, steps: all.steps.filter(isToDo) };
    expect(kindsOf(found)).toEqual([
      'answer-proposal',
      'answer-flag',
      'decide-holiday',
      'answer-join-request',
    ]);
    expect(found.steps).toMatchObject([
      { organization: { id: skb.id }, detail: 'cancel-program' },
      { detail: 'Lokasi belum berizin' },
      { eventSlug: `${program.slug}-2027-06-01`, count: 1 },
      { count: 1, title: ick.name },
    ]);
    // whoever proposed does not answer
    const theirs = (await stepsOf(world.people.skb, skb.id)).steps.filter(isToDo);
    expect(kindsOf({ steps: theirs })).toEqual(['answer-flag', 'decide-holiday']);
  });

  it('is to find another host when one cannot, until somebody else is asked', async () => {
    const { ick, skb, isk } = world.organizations;
    const program = await plan('Donor Bersama', '2027-01-10', { invitedHosts: [skb.id] });
    const act = { changeId: uuid(), organizationId: skb.id, answer: 'decline' };
    await world.people.skb.post(`/api/programs/${program.id}/hosts/answer`, act);
    expect((await ofIck()).steps[0]).toMatchObject({ kind: 'host-declined', organization: { id: skb.id } });
    api.clock.set('2026-11-23T02:00:00Z');
    const invitation = { changeId: uuid(), organizationId: ick.id, invitedOrganizationId: isk.id };
    await world.people.ick.post(`/api/programs/${program.id}/hosts`, invitation);
    expect(kindsOf(await ofIck())).toEqual(['waiting-for-host', 'coming-up']);
  });

  it('is to plan the next date of what has had its last, once that is reported and not long after', async () => {
    const { ick } = world.organizations;
    const lately = await plan('Kemarin', '2026-11-22');
    expect(kindsOf(await ofIck())).toEqual(['report-due']);
    await fileReport(api, world.people.ick, (await dateOf(api, lately.id)).id, ick.id);
    expect(kindsOf(await ofIck())).toEqual(['plan-next-date']);
    const long = await plan('Lama', '2026-09-10');
    await fileReport(api, world.people.ick, (await dateOf(api, long.id)).id, ick.id);
    expect((await ofIck()).steps).toMatchObject([{ kind: 'plan-next-date', title: 'Kemarin' }]);
  });

  it('is to finish drafts', async () => {
    await plan('Rencana', '2027-01-10', { publish: false, location: { venueId: null, onlineUrl: null } });
    expect(kindsOf(await ofIck())).toEqual(['add-venue', 'publish-draft']);
  });
});
