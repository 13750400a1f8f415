import type { ActivityKind } from '@guyub/domain/program';
import { Droplet, Hammer, HandCoins, type LucideIcon, Megaphone, MessagesSquare, Shapes } from 'lucide-react';

import { type Locale, useLocale } from '../lib/i18n.tsx';
import { join } from './class-names.ts';

/** In the order in which filters and legends name them. */
export const kindOrder: readonly ActivityKind[] = [
  'blood-drive',
  'fundraising',
  'house-rehab',
  'meeting',
  'information',
  'other',
];

/** One colour and one icon per kind, everywhere it appears. */
export const kindLooks: Record<ActivityKind, { color: string; icon: LucideIcon }> = {
  'blood-drive': { color: 'k-blood', icon: Droplet },
  fundraising: { color: 'k-fund', icon: HandCoins },
  'house-rehab': { color: 'k-house', icon: Hammer },
  meeting: { color: 'k-meeting', icon: MessagesSquare },
  information: { color: 'k-info', icon: Megaphone },
  other: { color: 'k-other', icon: Shapes },
};

interface KindWords {
  long: string;
  short: string;
}

export const kindWords: Record<Locale, Record<ActivityKind, KindWords>> = {
  id: {
    'blood-drive': { long: 'Donor darah', short: 'Donor' },
    fundraising: { long: 'Penggalangan dana', short: 'Dana' },
    'house-rehab': { long: 'Rehab rumah', short: 'Rumah' },
    meeting: { long: 'Rapat', short: 'Rapat' },
    information: { long: 'Informasi publik', short: 'Info' },
    other: { long: 'Kegiatan lain', short: 'Lain' },
  },
  en: {
    'blood-drive': { long: 'Blood drive', short: 'Give blood' },
    fundraising: { long: 'Fundraising', short: 'Raise funds' },
    'house-rehab': { long: 'House rehab', short: 'Repair homes' },
    meeting: { long: 'Meeting', short: 'Meetings' },
    information: { long: 'Public information', short: 'Info' },
    other: { long: 'Other activity', short: 'Other' },
  },
};

/** Icon and word of a kind, in its colour. */
export function Kind({ kind, isShort = false }: { kind: ActivityKind; isShort?: boolean }) {
  const words = kindWords[useLocale()][kind];
  const { color, icon: Icon } = kindLooks[kind];
  return (
    <span
      className={join(color, 'inline-flex items-center gap-1.5 text-xs font-bold leading-tight text-kind')}
    >
      <Icon aria-hidden="true" className="size-4.25!" />
      {isShort ? words.short : words.long}
    </span>
  );
}

/** The kinds of one event, side by side. */
export function Kinds({ kinds }: { kinds: readonly ActivityKind[] }) {
  return (
    <span className="flex flex-wrap gap-x-3.5 gap-y-1">
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} />
      ))}
    </span>
  );
}

/** The kind's icon on its tint; the word stands beside it. */
export function KindIcon({ kind, isSmall = false }: { kind: ActivityKind; isSmall?: boolean }) {
  const { color, icon: Icon } = kindLooks[kind];
  return (
    <span
      className={join(
        color,
        'grid flex-none place-items-center bg-kind-soft text-kind-ink',
        isSmall ? 'size-8 rounded-[6px] text-sm' : 'size-10 rounded-sm',
      )}
    >
      <Icon aria-hidden="true" />
    </span>
  );
}
