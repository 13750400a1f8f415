import type { ActivityKind } from '@guyub/domain/program';

/** What the kinds of activity are called in feeds, sheets and pictures, which no page translates. */
export const kindWords: Record<'id' | 'en', Record<ActivityKind, string>> = {
  id: {
    'blood-drive': 'Donor darah',
    fundraising: 'Penggalangan dana',
    'house-rehab': 'Rehab rumah',
    meeting: 'Rapat',
    information: 'Informasi publik',
    other: 'Kegiatan lain',
  },
  en: {
    'blood-drive': 'Blood drive',
    fundraising: 'Fundraising',
    'house-rehab': 'House rehab',
    meeting: 'Meeting',
    information: 'Public information',
    other: 'Other activity',
  },
};
