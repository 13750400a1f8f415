import type { ActivityKind } from '@guyub/domain/program';

import { kindWords } from '../program/index.ts';

/** The few words that a feed adds to people's own; feeds are read by machines that no page translates. */
export interface FeedWords {
  calendarOf: (name: string) => string;
  region: (name: string) => string;
  hosts: string;
  cancelled: string;
  online: string;
  /** stands for a title that the communication office hid */
  hiddenTitle: string;
  upcoming: string;
  none: string;
  more: string;
  kinds: Record<ActivityKind, string>;
}

export const feedWords: Record<'id' | 'en', FeedWords> = {
  id: {
    calendarOf: (name) => `Guyub: ${name}`,
    region: (name) => `Guyub ${name}: semua kegiatan`,
    hosts: 'Tuan rumah',
    cancelled: 'Dibatalkan',
    online: 'Daring',
    hiddenTitle: 'Judul disembunyikan',
    upcoming: 'Kegiatan terdekat',
    none: 'Belum ada kegiatan terjadwal.',
    more: 'Lihat semua kegiatan',
    kinds: kindWords.id,
  },
  en: {
    calendarOf: (name) => `Guyub: ${name}`,
    region: (name) => `Guyub ${name}: all events`,
    hosts: 'Hosts',
    cancelled: 'Cancelled',
    online: 'Online',
    hiddenTitle: 'Title hidden',
    upcoming: 'Upcoming events',
    none: 'Nothing is scheduled yet.',
    more: 'See all events',
    kinds: kindWords.en,
  },
};
