import type { Locale } from '../../lib/i18n.tsx';

interface RoomMessages {
  steps: string;
  plan: string;
  members: string;
  profile: string;
  exceptions: string;
  programs: string;
  organizations: string;
  trail: string;
  settings: string;
  holidays: string;
  areas: string;
  messages: string;
  openMenu: (name: string) => string;
}

/** The places of those who are signed in; a visitor's pages do not carry these words. */
export const roomMessages: Record<Locale, RoomMessages> = {
  id: {
    steps: 'Langkah',
    plan: 'Rencana',
    members: 'Anggota',
    profile: 'Profil',
    exceptions: 'Perlu dilihat',
    programs: 'Program',
    organizations: 'Lembaga',
    trail: 'Jejak',
    settings: 'Pengaturan',
    holidays: 'Hari libur',
    areas: 'Wilayah',
    messages: 'Pesan',
    openMenu: (name) => `Ganti ruang, sekarang ${name}`,
  },
  en: {
    steps: 'Next steps',
    plan: 'Plan',
    members: 'Members',
    profile: 'Profile',
    exceptions: 'To look at',
    programs: 'Programs',
    organizations: 'Organizations',
    trail: 'Trail',
    settings: 'Settings',
    holidays: 'Holidays',
    areas: 'Areas',
    messages: 'Messages',
    openMenu: (name) => `Change workspace, now ${name}`,
  },
};
