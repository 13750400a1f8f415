import fc from 'fast-check';

import { type PosterEvent, posterPath, posterVersion } from './poster.ts';

const event: PosterEvent = {
  title: 'Donor Darah Rutin',
  kinds: ['blood-drive'],
  startsLocal: '2026-12-12T08:00',
  endsLocal: '2026-12-12T12:00',
  timeZone: 'Asia/Jakarta',
  state: 'scheduled',
  venueName: 'GOR Gelarsena',
  areaLabel: 'Klaten Utara',
  isOnline: false,
  movedFromLocal: null,
  hosts: [{ code: 'ICK', name: 'Info Cegatan Klaten', weave: ['#33507d', '#efe4cc'] }],
};

describe('the version of a poster', () => {
  const version = posterVersion(event, 'id');

  it.each<[string, Partial<PosterEvent>]>([
    ['title', { title: 'Donor Darah Rutin!' }],
    ['kinds', { kinds: ['blood-drive', 'meeting'] }],
    ['day', { startsLocal: '2026-12-13T08:00' }],
    ['end', { endsLocal: '2026-12-12T12:30' }],
    ['place', { venueName: 'Pendopo' }],
    ['hosts', { hosts: [] }],
    ['cancelling', { state: 'cancelled' }],
    ['moving', { movedFromLocal: '2026-12-05T08:00' }],
  ])('changes with its %s', (_what, change) => {
    expect(posterVersion({ ...event, ...change }, 'id')).not.toBe(version);
  });

  it('is another in each language, and the same as time goes by', () => {
    expect(posterVersion(event, 'en')).not.toBe(version);
    for (const state of ['ongoing', 'ended', 'reported'] as const)
      expect(posterVersion({ ...event, state }, 'id')).toBe(version);
  });

  it('is sixteen digits of an address, told apart for any two titles', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const [first, second] = [one, other].map((title) => posterVersion({ ...event, title }, 'id'));
        expect(first).toMatch(/^[0-9a-f]{16}$/);
        expect(first === second).toBe(one === other);
      }),
    );
    expect(posterPath('donor', version, 'en')).toBe(`/files/posters/donor/${version}.en.png`);
  });
});
