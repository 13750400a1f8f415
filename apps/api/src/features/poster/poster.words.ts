import type { ActivityKind } from '@guyub/domain/program';

import { kindWords } from '../program/index.ts';

/** The few words that a poster adds to people's own; pictures are shown by messengers that no page translates. */
export interface PosterWords {
  cancelled: string;
  movedFrom: (day: string) => string;
  online: string;
  placeUndecided: string;
  /** after the hosts that found room */
  moreHosts: (count: number) => string;
  kinds: Record<ActivityKind, string>;
  days: readonly string[];
  months: readonly string[];
}

export const posterWords: Record<'id' | 'en', PosterWords> = {
  id: {
    cancelled: 'Dibatalkan',
    movedFrom: (day) => `Dipindah dari ${day}`,
    online: 'Daring',
    placeUndecided: 'Tempat belum ditetapkan',
    moreHosts: (count) => `dan ${count} lainnya`,
    kinds: kindWords.id,
    days: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
    months: [
      'Januari',
      'Februari',
      'Maret',
      'April',
      'Mei',
      'Juni',
      'Juli',
      'Agustus',
      'September',
      'Oktober',
      'November',
      'Desember',
    ],
  },
  en: {
    cancelled: 'Cancelled',
    movedFrom: (day) => `Moved from ${day}`,
    online: 'Online',
    placeUndecided: 'Place not decided yet',
    moreHosts: (count) => `and ${count} more`,
    kinds: kindWords.en,
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
};
