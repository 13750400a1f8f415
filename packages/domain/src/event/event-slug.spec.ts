import { slugSchema } from '../kernel/id.ts';
import { eventSlug } from './event-slug.ts';

describe('eventSlug', () => {
  it('names the program and the day', () => {
    expect(eventSlug('donor-darah-rutin', '2026-12-12T08:00', () => false)).toBe(
      'donor-darah-rutin-2026-12-12',
    );
  });

  it('counts on where the address is taken', () => {
    const taken = ['donor-2026-12-12', 'donor-2026-12-12-2'];
    expect(eventSlug('donor', '2026-12-12T08:00', (slug) => taken.includes(slug))).toBe('donor-2026-12-12-3');
  });

  it('stays an address part for the longest of programs', () => {
    const slug = eventSlug(`${'a'.repeat(63)}-${'b'.repeat(16)}`, '2026-12-12T08:00', () => false);
    expect(slugSchema.safeParse(slug).success).toBe(true);
    expect(slug).toBe(`${'a'.repeat(63)}-2026-12-12`);
  });
});
