import type { EventBrief } from '@guyub/domain/event';

/** Made-up answers of the API, as the wire brings them, for screens and for the server's rendering. */

export const region = {
  code: '99.10',
  name: 'Sukaguyub',
  prefix: 'Kabupaten',
  province: 'Jawa Tengah',
  timeZone: 'Asia/Jakarta',
  centre: { lat: -7.7, lng: 110.6 },
  zoom: 11,
  box: { south: -8, west: 110, north: -7, east: 111 },
};

const host = (code: string) =>
  ({
    id: `id-${code}`,
    slug: code.toLowerCase(),
    code,
    name: `Grup ${code}`,
    kind: 'group',
    weave: ['#33507d', '#efe4cc'],
    isVerified: true,
  }) as unknown as EventBrief['hosts'][number];

export const makeEvent = (over: Partial<EventBrief> & { slug: string }): EventBrief => ({
  id: `id-${over.slug}` as EventBrief['id'],
  title: `Acara ${over.slug}`,
  kinds: ['blood-drive'],
  startsLocal: '2026-12-12T08:00',
  endsLocal: '2026-12-12T12:00',
  timeZone: 'Asia/Jakarta',
  startsAt: '2026-12-12T01:00:00Z',
  endsAt: '2026-12-12T05:00:00Z',
  state: 'scheduled',
  isOverdue: false,
  venueName: 'Balai Desa',
  areaLabel: 'Wedi',
  isOnline: false,
  hosts: [host('ICK'), host('SKB')],
  programSlug: 'program',
  peopleTarget: 100,
  peopleCame: null,
  results: [],
  movedFromLocal: null,
  ...over,
});

const venue = {
  id: '01936d5e-7a3c-7b1e-8f00-000000000001',
  name: 'Monumen Juang ’45',
  address: 'Jl. Pemuda',
  areaCode: '99.10.01',
  areaLabel: 'Jonggrangan, Klaten Utara',
  lat: null,
  lng: null,
  capacity: 1200,
  note: '',
  directionsUrl: 'https://maps.example/1',
  isOutsideRegion: false,
  version: 1,
};

const page = (items: unknown[]) => ({ items, nextCursor: null });

type Answers = Record<string, unknown>;

export const publicAnswers: Answers = {
  '/region': region,
  '/areas': page([
    {
      code: '99.10.01',
      level: 'district',
      type: 'kecamatan',
      name: 'Wedi',
      parentCode: '99.10',
      label: 'Wedi',
    },
  ]),
  '/organizations': page([host('ICK'), host('SKB')]),
  '/events': page([makeEvent({ slug: 'donor', title: 'Donor Darah Rutin' })]),
  '/events/kind-counts': { counts: { 'blood-drive': 1 }, total: 1, hasMore: false },
  '/calendar': {
    days: [{ date: '2026-12-12', count: 1, hasMore: false, kinds: ['blood-drive'] }],
    holidays: [],
    undecidedYears: [],
  },
  '/venues': page([venue]),
};

/** A transport that answers from a table by path, and remembers what it was asked. */
export function answerFrom(answers: Answers) {
  const asked: string[] = [];
  const send = async (path: string) => {
    asked.push(path);
    const body = answers[path.split('?')[0] ?? ''];
    return body === undefined
      ? { status: 404, body: { status: 404, code: 'not-found', title: 'Not found' } }
      : { status: 200, body };
  };
  return { send, asked };
}
