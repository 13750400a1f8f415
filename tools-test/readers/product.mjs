import { randomUUID } from 'node:crypto';

const base = process.env.TOOLS_URL;
/** The demo's, as the README tells it. */
const demoPassword = 'tenun-lurik-klaten';

/** Somebody who is signed in to the product with its demo. */
export async function signIn(login) {
  const answer = await send('POST', '/api/session', { login, password: demoPassword });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  return {
    get: async (path) => (await send('GET', path, undefined, cookie)).json(),
    post: async (path, body) => (await send('POST', path, body, cookie)).json(),
  };
}

export const getText = async (path) => (await send('GET', path)).text();
export const getJson = async (path) => (await send('GET', path)).json();

/** Moves the clock of the product, as only a product under test allows. */
export const moveClock = (at) => send('POST', '/api/test/clock', { at });

/** Every item of a list, over all its pages. */
export async function getAll(path) {
  const items = [];
  for (let cursor = ''; ; ) {
    const page = await getJson(`${path}${path.includes('?') ? '&' : '?'}limit=100${cursor}`);
    items.push(...page.items);
    if (!page.nextCursor) return items;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

async function send(method, path, body, cookie) {
  const response = await fetch(new URL(path, base), {
    method,
    headers: {
      // other programs hold this process up for longer than the product keeps a connection
      connection: 'close',
      ...(method === 'POST' && { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }),
      ...(cookie && { cookie }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response;
}

const times = { startTime: '08:00', endTime: '12:00', timeZone: 'Asia/Jakarta', until: null, count: null };

/** A program of every kind of rule, with dates that were moved, renamed, cancelled, dropped and ruled anew. */
export async function planEveryKind() {
  const admin = await signIn('rina@ick.example');
  const { me } = await admin.get('/api/me');
  const organizationId = me.memberships[0].organization.id;
  const plan = async (title, recurrence, given = {}) => {
    const { slug } = await admin.post('/api/programs', {
      id: randomUUID(),
      organizationId,
      publish: true,
      title,
      purpose: 'Agar pembaca kalender; siapa pun, membaca hal yang sama.\nBaris kedua 🩸',
      indicator: '',
      indicatorTarget: null,
      peopleTarget: null,
      location: { venueId: null, onlineUrl: 'https://meet.example.org/rapat,bersama' },
      contactName: '',
      contactChannelId: null,
      activities: [{ id: randomUUID(), kind: 'meeting', title: 'Rapat', targetAmount: null, unit: 'people' }],
      holidayPolicy: 'ask',
      recurrence: { ...times, ...recurrence },
      ...given,
    });
    return slug;
  };
  const act = async (program, day, path, body) => {
    const { slug } = (await getAll(`/api/events?program=${program}&from=${day}&to=${day}`))[0];
    const { id, version } = await getJson(`/api/events/${slug}`);
    const common = { changeId: randomUUID(), version, organizationId, reason: '' };
    await admin.post(`/api/events/${id}/${path}`, { ...common, ...body });
  };
  const change = (program, day, scope, set) =>
    act(program, day, 'changes', { scope, set, reason: 'Aula dipakai' });
  const cancel = (program, day, scope) => act(program, day, 'cancellation', { scope, reason: 'Banjir' });

  await plan('Tiap dua minggu', { kind: 'weekly', every: 2, weekdays: ['mo', 'th'], startsOn: '2026-11-26' });
  await plan('Jumat terakhir', {
    kind: 'monthly-weekday',
    every: 1,
    ordinal: -1,
    weekday: 'fr',
    startsOn: '2026-11-24',
  });
  await plan('Tanggal 31', { kind: 'monthly-day', every: 1, day: 31, startsOn: '2026-11-24' });
  await plan('Tiap 90 hari', { kind: 'every-days', every: 90, startsOn: '2026-11-24', count: 5 });
  await plan('Tiap hari', { kind: 'every-days', every: 1, startsOn: '2026-11-24', until: '2027-03-01' });
  await plan('Tahunan', { kind: 'yearly', every: 1, startsOn: '2026-12-12' });
  await plan('Tanggal pilihan', {
    kind: 'dates',
    startsOn: '2026-12-02',
    dates: ['2026-12-02', '2027-02-28', '2027-07-09'],
  });
  await plan('Lewat tengah malam', {
    kind: 'weekly',
    every: 1,
    weekdays: ['sa'],
    startsOn: '2026-11-28',
    startTime: '22:00',
    endTime: '02:00',
  });
  await plan('Di zona lain', {
    kind: 'weekly',
    every: 3,
    weekdays: ['su'],
    startsOn: '2026-11-29',
    timeZone: 'Asia/Makassar',
  });
  await plan(
    'Libur dilewati',
    { kind: 'weekly', every: 1, weekdays: ['tu', 'fr', 'sa'], startsOn: '2026-12-04', until: '2027-12-31' },
    { holidayPolicy: 'skip' },
  );
  await plan(
    'Libur digeser',
    { kind: 'weekly', every: 1, weekdays: ['fr'], startsOn: '2026-12-04', until: '2027-02-26' },
    { holidayPolicy: 'shift' },
  );

  const weekly = { kind: 'weekly', every: 1, weekdays: ['we'], startsOn: '2026-11-25' };
  const changed = await plan('Banyak berubah', weekly);
  await change(changed, '2026-11-25', 'this', { date: '2026-11-26' });
  await change(changed, '2026-12-09', 'this', { date: '2026-12-10', startTime: '09:00', endTime: '11:00' });
  await change(changed, '2026-12-16', 'this', { title: 'Banyak berubah: akhir tahun' });
  await cancel(changed, '2026-12-23', 'this');
  await change(changed, '2027-01-13', 'this', { date: '2027-01-14' });
  await change(changed, '2027-01-14', 'this', { date: '2027-01-13' });

  await change(changed, '2027-06-02', 'this', { date: '2027-06-03' });
  await cancel(changed, '2027-06-09', 'this');

  const anew = await plan('Aturan baru', { ...weekly, weekdays: ['tu'], startsOn: '2026-11-24' });
  await change(anew, '2026-12-08', 'this', { date: '2026-12-09' });
  await change(anew, '2027-01-05', 'following', {
    recurrence: { ...times, kind: 'weekly', every: 2, weekdays: ['sa', 'tu'], startsOn: '2027-01-09' },
  });
  const all = await plan('Semua berubah', { ...weekly, weekdays: ['mo'], startsOn: '2026-11-30' });
  await change(all, '2026-12-14', 'this', { startTime: '10:00', endTime: '11:00' });
  await change(all, '2026-11-30', 'all', {
    title: 'Semua telah berubah',
    startTime: '19:00',
    endTime: '21:00',
  });
  const ended = await plan('Berhenti di tengah', { ...weekly, weekdays: ['th'], startsOn: '2026-12-03' });
  await cancel(ended, '2027-02-04', 'following');
}
