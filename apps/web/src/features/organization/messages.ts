import type { OrganizationKind, OrganizationView } from '@guyub/domain/organization';

import { type Locale, plural } from '../../lib/i18n.tsx';

interface OrganizationMessages {
  title: string;
  describe: (regency: string) => string;
  search: string;
  searchHint: string;
  kinds: Record<OrganizationKind, string>;
  kindsMany: Record<OrganizationKind, string>;
  all: string;
  none: string;
  noneHint: string;
  showAll: string;
  verified: string;
  notVerified: string;
  nameNotVerified: string;
  suspended: string;
  about: string;
  channels: string;
  noChannels: string;
  followers: (count: string, on: string | null) => string;
  platforms: Record<OrganizationView['channels'][number]['platform'], string>;
  facts: string;
  area: string;
  founded: string;
  legalForm: string;
  kim: string;
  admins: (count: number) => string;
  programs: string;
  noPrograms: string;
  upcoming: string;
  noUpcoming: string;
  past: string;
  noPast: string;
  subscribe: string;
  subscribeGoogle: string;
  join: string;
  asked: string;
  workspace: string;
  next: (when: string) => string;
  noNext: string;
}

export const organizationMessages: Record<Locale, OrganizationMessages> = {
  id: {
    title: 'Grup dan mitra',
    describe: (regency) => `Grup media sosial, kantor, dan mitra yang berkegiatan bersama di ${regency}.`,
    search: 'Cari grup atau mitra',
    searchHint: 'Nama atau singkatan',
    kinds: { group: 'Grup media sosial', office: 'Kantor pemerintah', partner: 'Mitra' },
    kindsMany: { group: 'Grup', office: 'Kantor', partner: 'Mitra' },
    all: 'Semua',
    none: 'Belum ada yang cocok',
    noneHint: 'Coba nama yang lebih pendek, atau tampilkan semua.',
    showAll: 'Tampilkan semua',
    verified: 'Terverifikasi',
    notVerified: 'Belum diverifikasi',
    nameNotVerified: 'Kepanjangan nama belum dipastikan',
    suspended: 'Dibekukan sementara',
    about: 'Tentang',
    channels: 'Kanal',
    noChannels: 'Belum ada kanal yang dicatat.',
    followers: (count, on) => (on ? `${count} pengikut per ${on}` : `${count} pengikut`),
    platforms: {
      'facebook-group': 'Grup Facebook',
      'facebook-page': 'Halaman Facebook',
      instagram: 'Instagram',
      x: 'X',
      whatsapp: 'WhatsApp',
      telegram: 'Telegram',
      youtube: 'YouTube',
      tiktok: 'TikTok',
      website: 'Situs',
      telephone: 'Telepon',
      email: 'Surel',
    },
    facts: 'Data grup',
    area: 'Wilayah',
    founded: 'Berdiri',
    legalForm: 'Bentuk hukum',
    kim: 'Komunitas Informasi Masyarakat (KIM)',
    admins: (count) => `${count} admin`,
    programs: 'Program',
    noPrograms: 'Belum ada program.',
    upcoming: 'Kegiatan berikutnya',
    noUpcoming: 'Belum ada kegiatan berikutnya.',
    past: 'Yang sudah dilaksanakan',
    noPast: 'Belum ada yang dilaksanakan.',
    subscribe: 'Langganan di kalender ponsel',
    subscribeGoogle: 'Langganan di Google Kalender',
    join: 'Minta bergabung',
    asked: 'Permintaan terkirim. Admin akan menjawab.',
    workspace: 'Buka ruang kerja',
    next: (when) => `Berikutnya ${when}`,
    noNext: 'Belum ada tanggal berikutnya',
  },
  en: {
    title: 'Groups and partners',
    describe: (regency) => `Social-media groups, offices and partners that do things together in ${regency}.`,
    search: 'Search groups or partners',
    searchHint: 'Name or abbreviation',
    kinds: { group: 'Social-media group', office: 'Government office', partner: 'Partner' },
    kindsMany: { group: 'Groups', office: 'Offices', partner: 'Partners' },
    all: 'All',
    none: 'Nothing matches yet',
    noneHint: 'Try a shorter name, or show all.',
    showAll: 'Show all',
    verified: 'Verified',
    notVerified: 'Not verified yet',
    nameNotVerified: 'The full name is not confirmed',
    suspended: 'Suspended for now',
    about: 'About',
    channels: 'Channels',
    noChannels: 'No channels are entered yet.',
    followers: (count, on) => (on ? `${count} followers as of ${on}` : `${count} followers`),
    platforms: {
      'facebook-group': 'Facebook group',
      'facebook-page': 'Facebook page',
      instagram: 'Instagram',
      x: 'X',
      whatsapp: 'WhatsApp',
      telegram: 'Telegram',
      youtube: 'YouTube',
      tiktok: 'TikTok',
      website: 'Website',
      telephone: 'Telephone',
      email: 'E-mail',
    },
    facts: 'Facts',
    area: 'Area',
    founded: 'Founded',
    legalForm: 'Legal form',
    kim: 'Community information group (KIM)',
    admins: (count) => plural(count, { one: '# admin', other: '# admins' }),
    programs: 'Programs',
    noPrograms: 'No programs yet.',
    upcoming: 'Next events',
    noUpcoming: 'Nothing is scheduled yet.',
    past: 'Held so far',
    noPast: 'Nothing has been held yet.',
    subscribe: 'Subscribe in the phone’s calendar',
    subscribeGoogle: 'Subscribe in Google Calendar',
    join: 'Ask to join',
    asked: 'Your request is sent. An admin will answer.',
    workspace: 'Open the workspace',
    next: (when) => `Next ${when}`,
    noNext: 'No next date yet',
  },
};
