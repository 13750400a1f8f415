import type { Channel, OrganizationKind, Role } from '@guyub/domain/organization';

/** Printed at the start and written in the README: the demo's data is nobody's. */
export const demoPassword = 'tenun-lurik-klaten';

export interface DemoPerson {
  key: string;
  /** Plainly invented: every family name is "Contoh", an example. */
  name: string;
  email: string;
}

export interface DemoOrganization {
  key: string;
  kind: OrganizationKind;
  code: string;
  name: string;
  about: string;
  weave: [string, string];
  areaCode: string | null;
  nameVerified: boolean;
  channels: Pick<Channel, 'platform' | 'address' | 'label' | 'followers' | 'followersOn'>[];
  people: (DemoPerson & { roles: Role[] })[];
}

const person = (key: string, first: string, host: string, roles: Role[]) => ({
  key,
  name: `${first} Contoh`,
  email: `${key}@${host}.example`,
  roles,
});

/** The communication office is made first, by the way that every installation goes. */
export const office = {
  slug: 'diskominfo-klaten',
  code: 'Diskominfo',
  name: 'Dinas Komunikasi dan Informatika Kabupaten Klaten',
  about:
    'Dinas yang mengundang semua grup media sosial Klaten untuk berunding, menyebarkan informasi publik, dan menangkal hoaks.',
  weave: ['#33507d', '#efe4cc'] as [string, string],
  head: person('dewi', 'Dewi', 'diskominfo', ['head', 'sysadmin']),
  officer: person('agus', 'Agus', 'diskominfo', ['officer']),
  auditor: person('ratna', 'Ratna', 'diskominfo', ['auditor']),
  // invented: no such number and no such mailbox is given out
  channels: [
    { platform: 'telephone', address: 'tel:+62272000000', label: '0272 000000 (contoh)' },
    { platform: 'email', address: 'mailto:halo@diskominfo.example', label: 'halo@diskominfo.example' },
  ],
};

/** The day on which the cast is entered; its followers are invented, and their addresses are such as these services give to nobody. */
const countedOn = '2018-08-20';

/** Groups and partners of the charity day of 8 September 2018. What they do here is invented. */
export const cast: readonly DemoOrganization[] = [
  {
    key: 'ick',
    kind: 'group',
    code: 'ICK',
    name: 'Info Cegatan Klaten',
    about: 'Grup warga yang berbagi kabar jalan dan lalu lintas di Klaten, dan rutin menggelar donor darah.',
    weave: ['#33507d', '#5b9be0'],
    areaCode: '33.10.24',
    nameVerified: true,
    channels: [
      {
        platform: 'instagram',
        address: 'https://www.instagram.com/infocegatanklaten/',
        label: '@infocegatanklaten',
        followers: null,
        followersOn: null,
      },
    ],
    people: [person('rina', 'Rina', 'ick', ['admin']), person('tono', 'Tono', 'ick', ['treasurer'])],
  },
  {
    key: 'isk',
    kind: 'group',
    code: 'ISK',
    name: 'Info Seputar Klaten',
    about:
      'Grup kabar sehari-hari dan bantuan antarwarga; turun saat banjir 2017, kini memperbaiki rumah tidak layak huni.',
    weave: ['#3f7d5c', '#d0713f'],
    areaCode: '33.10.25',
    nameVerified: true,
    channels: [
      {
        platform: 'facebook-group',
        address: 'https://www.facebook.com/groups/0',
        label: 'Info Seputar Klaten (contoh)',
        followers: 48_200,
        followersOn: countedOn,
      },
    ],
    // two with an office beside the admin: they could vote who follows her
    people: [
      person('sari', 'Sari', 'isk', ['admin']),
      person('yudi', 'Yudi', 'isk', ['surveyor']),
      person('lestari', 'Lestari', 'isk', ['treasurer']),
    ],
  },
  {
    key: 'isw',
    kind: 'group',
    code: 'ISW',
    name: 'Info Seputar Wedi',
    about: 'Grup warga Wedi dan sekitarnya. Nama lengkap grup ini belum dipastikan.',
    weave: ['#7c52b4', '#a47fda'],
    areaCode: '33.10.03',
    nameVerified: false,
    channels: [
      {
        platform: 'telegram',
        address: 'https://t.me/0contoh',
        label: 'Info Seputar Wedi (contoh)',
        followers: 3_150,
        followersOn: countedOn,
      },
    ],
    people: [person('wawan', 'Wawan', 'isw', ['admin'])],
  },
  {
    key: 'skb',
    kind: 'group',
    code: 'SKB',
    name: 'Sedulur Klaten Bersinar',
    about: 'Grup persaudaraan warga Klaten di rumah dan di perantauan.',
    weave: ['#9a6a35', '#eaa02c'],
    areaCode: '33.10.16',
    nameVerified: true,
    channels: [
      {
        platform: 'instagram',
        address: 'https://www.instagram.com/contoh..skb/',
        label: '@sedulurklatenbersinar (contoh)',
        followers: 12_700,
        followersOn: countedOn,
      },
    ],
    people: [person('bambang', 'Bambang', 'skb', ['admin'])],
  },
  {
    key: 'pmi',
    kind: 'partner',
    code: 'PMI',
    name: 'PMI Kabupaten Klaten',
    about: 'Palang Merah Indonesia: memeriksa pendonor, menerima dan mengolah darah.',
    weave: ['#d8444d', '#efe4cc'],
    areaCode: '33.10.24.1002',
    nameVerified: true,
    channels: [],
    people: [person('hesti', 'Hesti', 'pmi', ['officer', 'admin'])],
  },
  {
    key: 'polres',
    kind: 'partner',
    code: 'Polres',
    name: 'Kepolisian Resor Klaten',
    about: 'Mengamankan kegiatan dan menjawab soal kejahatan jalanan (klitih).',
    weave: ['#4a5965', '#d6952a'],
    areaCode: null,
    nameVerified: true,
    channels: [],
    people: [person('budi', 'Budi', 'polres', ['officer'])],
  },
  {
    key: 'kodim',
    kind: 'partner',
    code: 'Kodim',
    name: 'Kodim 0723/Klaten',
    about: 'TNI: membantu pengamanan, alat, dan tenaga untuk kerja bakti.',
    weave: ['#3f7d5c', '#2a2118'],
    areaCode: null,
    nameVerified: true,
    channels: [],
    people: [person('joko', 'Joko', 'kodim', ['officer'])],
  },
  {
    key: 'pemkab',
    kind: 'office',
    code: 'Pemkab',
    name: 'Pemerintah Kabupaten Klaten',
    about: 'Pemerintah kabupaten: memberi izin dan tempat.',
    weave: ['#9a6a35', '#3f7d5c'],
    areaCode: null,
    nameVerified: true,
    channels: [],
    people: [person('tri', 'Tri', 'pemkab', ['officer'])],
  },
];

/** Who signs in to try the demo, in the order in which the start prints them. */
export const demoSignIns = [
  { key: 'rina', role: 'admin ICK' },
  { key: 'bambang', role: 'admin SKB' },
  { key: 'sari', role: 'admin ISK' },
  { key: 'wawan', role: 'admin ISW' },
  { key: 'hesti', role: 'PMI' },
  { key: 'agus', role: 'Diskominfo' },
  { key: 'dewi', role: 'Diskominfo, sysadmin' },
  { key: 'ratna', role: 'auditor' },
] as const;
