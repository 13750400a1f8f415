import { randomUUID } from 'node:crypto';

import type { ActivityKind, PartnerRole, RecurrenceEditor, Unit } from '@guyub/domain/program';

export interface DemoActivity {
  kind: ActivityKind;
  title: string;
  target: number | null;
  unit: Unit;
}

export interface DemoProgram {
  title: string;
  purpose: string;
  indicator: string;
  indicatorTarget: number | null;
  peopleTarget: number | null;
  owner: string;
  /** who plans it: a person of the owner */
  planner: string;
  venue: string;
  activities: DemoActivity[];
  recurrence: RecurrenceEditor;
  /** groups that accept, with the person who does */
  hosts: { organization: string; person: string }[];
  /** groups that are asked and have not answered */
  waiting: string[];
  partners: { organization: string; person: string; role: PartnerRole; isConfirmed: boolean }[];
}

/** Ids of venues: those in data/region.klaten.json, and two that the demo's people name themselves. */
export const venues = {
  monumen: '0199f3a0-0000-7000-8000-000000000001',
  pmi: '0199f3a0-0000-7000-8000-000000000003',
  alunAlun: '0199f3a0-0000-7000-8000-000000000004',
  grhaBungKarno: '0199f3a0-0000-7000-8000-000000000007',
  houseInWedi: '0199f3a0-0000-7000-8000-000000000101',
  bankOfWoro: '0199f3a0-0000-7000-8000-000000000102',
};

const exampleVenue = { lat: null, lng: null, capacity: null, note: 'Tempat contoh untuk peragaan.' };

/** Where a house is mended and where trees are planted is in no list of venues: who plans there names it. */
export const namedVenues = [
  {
    ...exampleVenue,
    id: venues.houseInWedi,
    name: 'Rumah Ibu S. (contoh)',
    address: 'Kumpul di balai desa, lalu jalan bersama',
    areaCode: '33.10.03.2014',
    organization: 'isk',
    person: 'sari',
  },
  {
    ...exampleVenue,
    id: venues.bankOfWoro,
    name: 'Tepi Kali Woro, Balerante (contoh)',
    address: 'Kumpul di lapangan desa',
    areaCode: '33.10.21.2004',
    organization: 'isw',
    person: 'wawan',
  },
];

const zone = 'Asia/Jakarta';
const hours = (startTime: string, endTime: string) => ({ startTime, endTime, timeZone: zone });
const unbounded = { until: null, count: null } as const;

export const toPlannedActivities = (activities: readonly DemoActivity[]) =>
  activities.map(({ kind, title, target, unit }) => ({
    id: randomUUID(),
    kind,
    title,
    targetAmount: target,
    unit,
  }));

/** The living programs; `day` gives a date so many days from today. */
export const livingPrograms = (day: (offset: number) => string): DemoProgram[] => [
  {
    title: 'Rapat Koordinasi Admin Media Sosial',
    purpose:
      'Pertemuan bulanan admin semua grup dengan Diskominfo: janji rapat lalu, masalah warga (klitih, jalan rusak, hoaks), dan program berikutnya.',
    indicator: 'keputusan yang dikerjakan',
    indicatorTarget: 12,
    peopleTarget: 40,
    owner: 'diskominfo',
    planner: 'agus',
    venue: venues.grhaBungKarno,
    activities: [
      { kind: 'meeting', title: 'Rapat koordinasi: klitih, jalan rusak, hoaks', target: 40, unit: 'people' },
    ],
    recurrence: {
      kind: 'monthly-weekday',
      every: 1,
      ordinal: 4,
      weekday: 'th',
      startsOn: day(-150),
      ...hours('19:30', '21:30'),
      ...unbounded,
    },
    hosts: [
      { organization: 'ick', person: 'rina' },
      { organization: 'isk', person: 'sari' },
      { organization: 'skb', person: 'bambang' },
    ],
    waiting: ['isw'],
    partners: [{ organization: 'polres', person: 'budi', role: 'security', isConfirmed: true }],
  },
  {
    title: 'Donor Darah Bersama',
    purpose:
      'Donor darah tiga bulanan untuk stok PMI Klaten. Siapa pun yang sehat dan berusia 17 tahun ke atas boleh datang.',
    indicator: 'kantong darah setahun',
    indicatorTarget: 400,
    peopleTarget: 143,
    owner: 'ick',
    planner: 'rina',
    venue: venues.monumen,
    activities: [
      { kind: 'blood-drive', title: 'Donor darah', target: 100, unit: 'bags' },
      { kind: 'information', title: 'Pojok cek fakta', target: 200, unit: 'people' },
    ],
    recurrence: {
      kind: 'every-days',
      every: 90,
      startsOn: day(-161),
      ...hours('08:00', '12:00'),
      ...unbounded,
    },
    hosts: [
      { organization: 'skb', person: 'bambang' },
      { organization: 'isk', person: 'sari' },
    ],
    waiting: [],
    partners: [
      { organization: 'pmi', person: 'hesti', role: 'medical', isConfirmed: true },
      { organization: 'kodim', person: 'joko', role: 'security', isConfirmed: false },
    ],
  },
  {
    title: 'Donor Darah Sedulur Bersinar',
    purpose: 'Donor darah keliling SKB di halaman PMI, tiap tiga bulan.',
    indicator: 'kantong darah setahun',
    indicatorTarget: 200,
    peopleTarget: 72,
    owner: 'skb',
    planner: 'bambang',
    venue: venues.pmi,
    activities: [{ kind: 'blood-drive', title: 'Donor darah', target: 50, unit: 'bags' }],
    recurrence: {
      kind: 'every-days',
      every: 90,
      startsOn: day(-118),
      ...hours('16:00', '20:00'),
      ...unbounded,
    },
    hosts: [],
    waiting: [],
    partners: [{ organization: 'pmi', person: 'hesti', role: 'recipient', isConfirmed: true }],
  },
  {
    title: 'Kerja Bakti Rumah Ibu S.',
    purpose:
      'Memperbaiki rumah tidak layak huni: atap, lantai, dan dinding. Keluarga penerima tidak disebut namanya.',
    indicator: 'rumah selesai',
    indicatorTarget: 1,
    peopleTarget: 25,
    owner: 'isk',
    planner: 'sari',
    venue: venues.houseInWedi,
    activities: [{ kind: 'house-rehab', title: 'Tenaga kerja bakti', target: 150, unit: 'hours' }],
    recurrence: {
      kind: 'weekly',
      every: 1,
      weekdays: ['sa'],
      startsOn: day(-24),
      until: null,
      count: 7,
      ...hours('07:00', '12:00'),
    },
    hosts: [{ organization: 'isw', person: 'wawan' }],
    waiting: [],
    partners: [{ organization: 'kodim', person: 'joko', role: 'security', isConfirmed: true }],
  },
  {
    title: 'Kenali Hoaks Bantuan Sosial',
    purpose: 'Keliling kecamatan: warga membawa pesan yang meragukan, kita periksa bersama.',
    indicator: 'warga yang ikut',
    indicatorTarget: 600,
    peopleTarget: 60,
    owner: 'isk',
    planner: 'sari',
    venue: venues.grhaBungKarno,
    activities: [{ kind: 'information', title: 'Kelas cek fakta', target: 60, unit: 'people' }],
    recurrence: {
      kind: 'monthly-weekday',
      every: 1,
      ordinal: 1,
      weekday: 'fr',
      startsOn: day(-95),
      ...hours('19:00', '21:00'),
      ...unbounded,
    },
    hosts: [{ organization: 'diskominfo', person: 'agus' }],
    waiting: ['ick'],
    partners: [],
  },
  {
    title: 'Malam Amal Peduli Banjir Bayat',
    purpose: 'Satu malam untuk penyintas banjir Bayat dan Cawas: musik, kotak amal, dan barang layak pakai.',
    indicator: 'dana untuk penyintas',
    indicatorTarget: 25_000_000,
    peopleTarget: 300,
    owner: 'skb',
    planner: 'bambang',
    venue: venues.alunAlun,
    activities: [
      { kind: 'fundraising', title: 'Dana untuk penyintas banjir', target: 25_000_000, unit: 'rupiah' },
      { kind: 'other', title: 'Barang layak pakai', target: 400, unit: 'items' },
    ],
    recurrence: { kind: 'once', startsOn: day(27), ...hours('18:30', '22:00'), ...unbounded },
    hosts: [
      { organization: 'ick', person: 'rina' },
      { organization: 'isw', person: 'wawan' },
    ],
    waiting: [],
    partners: [
      { organization: 'polres', person: 'budi', role: 'security', isConfirmed: true },
      { organization: 'pemkab', person: 'tri', role: 'permit', isConfirmed: true },
    ],
  },
  {
    title: 'Tanam Pohon di Tepi Kali Woro',
    purpose: 'Menanam dan merawat pohon di tepi Kali Woro bersama warga Kemalang.',
    indicator: 'pohon yang hidup setelah setahun',
    indicatorTarget: 300,
    peopleTarget: 80,
    owner: 'isw',
    planner: 'wawan',
    venue: venues.bankOfWoro,
    activities: [{ kind: 'other', title: 'Pohon ditanam', target: 400, unit: 'items' }],
    recurrence: { kind: 'yearly', every: 1, startsOn: day(13), ...hours('06:30', '10:00'), ...unbounded },
    hosts: [],
    waiting: ['isk'],
    partners: [{ organization: 'pemkab', person: 'tri', role: 'permit', isConfirmed: false }],
  },
];

/** The charity day of 8 September 2018 and the meeting that decided it. What was reached is invented. */
export const meetingOf2018: DemoProgram = {
  title: 'Rapat Admin Grup: Menuju Hari Amal Bersama',
  purpose:
    'Diskominfo mengundang semua grup. Keputusan: satu hari amal bersama, donor darah dan dana untuk Lombok.',
  indicator: 'keputusan',
  indicatorTarget: 1,
  peopleTarget: 30,
  owner: 'diskominfo',
  planner: 'agus',
  venue: venues.monumen,
  activities: [{ kind: 'meeting', title: 'Rapat bersama', target: 30, unit: 'people' }],
  recurrence: {
    kind: 'dates',
    dates: ['2018-08-30'],
    startsOn: '2018-08-30',
    ...hours('19:30', '21:30'),
    ...unbounded,
  },
  hosts: [
    { organization: 'ick', person: 'rina' },
    { organization: 'isk', person: 'sari' },
    { organization: 'isw', person: 'wawan' },
    { organization: 'skb', person: 'bambang' },
  ],
  waiting: [],
  partners: [],
};

export const charityDay: DemoProgram = {
  title: 'Hari Amal Bersama: Donor Darah dan Peduli Lombok',
  purpose:
    'Lima grup media sosial, TNI, Polri, Pemkab, dan warga Klaten bersama: darah untuk stok PMI, dana untuk penyintas gempa Lombok.',
  indicator: 'peserta donor',
  indicatorTarget: 100,
  peopleTarget: 100,
  owner: 'ick',
  planner: 'rina',
  venue: venues.monumen,
  activities: [
    { kind: 'blood-drive', title: 'Donor darah', target: 100, unit: 'bags' },
    { kind: 'fundraising', title: 'Dana untuk Lombok', target: null, unit: 'rupiah' },
  ],
  recurrence: {
    kind: 'dates',
    dates: ['2018-09-08'],
    startsOn: '2018-09-08',
    ...hours('08:00', '12:00'),
    ...unbounded,
  },
  hosts: [
    { organization: 'isk', person: 'sari' },
    { organization: 'isw', person: 'wawan' },
    { organization: 'skb', person: 'bambang' },
  ],
  waiting: [],
  partners: [
    { organization: 'pmi', person: 'hesti', role: 'recipient', isConfirmed: true },
    { organization: 'polres', person: 'budi', role: 'security', isConfirmed: true },
    { organization: 'kodim', person: 'joko', role: 'security', isConfirmed: true },
    { organization: 'pemkab', person: 'tri', role: 'permit', isConfirmed: true },
  ],
};

/** The fifth name of that day: its local meaning is unknown, so it stays a label and is no organization here. */
export const historicHosts = ['FPI'];
