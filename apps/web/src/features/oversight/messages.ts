import { type Locale, plural } from '../../lib/i18n.tsx';
import type { OversightException, ShownPart } from './api/oversight.queries.ts';

interface ExceptionWords {
  /** How urgent, exactly. */
  urgency: (days: number) => string;
  /** What is awaited, and of whom. */
  text: (organization: string) => string;
  action: string;
}

interface OversightMessages {
  title: string;
  heading: (count: number) => string;
  exceptions: Record<OversightException['kind'], ExceptionWords>;
  hiddenTitle: string;
  showRest: (count: number) => string;
  mostUrgent: (shown: number, all: number) => string;
  restFine: string;
  fine: (events: number, groups: number, month: string) => string;
  seeAll: string;
  month: string;
  previousMonth: string;
  nextMonth: string;
  fromEvents: (count: number) => string;
  noTotals: string;
  neverAdded: string;
  peopleCame: string;
  people: (count: string) => string;
  held: string;
  heldEvents: (count: number) => string;
  noneHeld: string;
  reportedOf: (reported: number, held: number) => string;
  notReported: string;
  notReportedOf: (count: number) => string;
  seeNotReported: string;
  byGroup: string;
  noGroups: string;
}

const numbersId = [
  'Nol',
  'Satu',
  'Dua',
  'Tiga',
  'Empat',
  'Lima',
  'Enam',
  'Tujuh',
  'Delapan',
  'Sembilan',
  'Sepuluh',
];
const numbersEn = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

const daysId = (before: string) => (days: number) =>
  days <= 0 ? `${before} hari ini` : `${before} ${days} hari`;
const daysEn = (days: number) => plural(days, { one: '# day', other: '# days' });

export const oversightMessages: Record<Locale, OversightMessages> = {
  id: {
    title: 'Perlu dilihat',
    heading: (count) =>
      count === 0 ? 'Tidak ada yang perlu Anda lihat' : `${numbersId[count] ?? count} hal perlu Anda lihat`,
    exceptions: {
      'report-overdue': {
        urgency: (days) => (days <= 0 ? 'Jatuh tempo hari ini' : `Lewat ${days} hari`),
        text: (organization) => `${organization} · hasil belum dilaporkan`,
        action: 'Lihat kegiatan',
      },
      'flag-open': {
        urgency: daysId('Ditandai'),
        text: (organization) => `${organization} · tanda belum dijawab`,
        action: 'Buka tanda',
      },
      'invitation-unanswered': {
        urgency: daysId('Menunggu'),
        text: (organization) => `${organization} belum menjawab undangan`,
        action: 'Lihat undangan',
      },
      'partner-unanswered': {
        urgency: daysId('Menunggu'),
        text: (organization) => `${organization} belum menjawab permintaan mitra`,
        action: 'Lihat permintaan',
      },
      'group-unverified': {
        urgency: daysId('Menunggu'),
        text: () => 'Grup baru, belum diverifikasi',
        action: 'Verifikasi',
      },
      'group-quiet': {
        urgency: daysId('Sepi'),
        text: () => 'Belum ada kegiatan, dan belum ada yang dijadwalkan',
        action: 'Lihat grup',
      },
    },
    hiddenTitle: 'Judul disembunyikan',
    showRest: (count) => `Tampilkan ${count} lagi`,
    mostUrgent: (shown, all) => `Yang paling mendesak: ${shown} dari ${all}.`,
    restFine: 'Selebihnya lancar:',
    fine: (events, groups, month) => `${events} kegiatan ${month} sudah dilaporkan, ${groups} grup aktif.`,
    seeAll: 'Lihat semua program',
    month: 'Bulan',
    previousMonth: 'Bulan sebelumnya',
    nextMonth: 'Bulan berikutnya',
    fromEvents: (count) => `dari ${count} kegiatan`,
    noTotals: 'Belum ada hasil yang dilaporkan bulan ini.',
    neverAdded: 'Satuan berbeda tidak pernah dijumlahkan.',
    peopleCame: 'Warga datang',
    people: (count) => `${count} orang`,
    held: 'Dilaksanakan',
    heldEvents: (count) => `${count} kegiatan`,
    noneHeld: 'Belum ada kegiatan yang dilaksanakan bulan ini.',
    reportedOf: (reported, held) => `${reported} dari ${held} dilaporkan`,
    notReported: 'belum dilaporkan',
    notReportedOf: (count) => `${count} belum dilaporkan`,
    seeNotReported: 'Lihat yang belum dilaporkan',
    byGroup: 'Kegiatan per grup',
    noGroups: 'Belum ada grup yang berkegiatan bulan ini.',
  },
  en: {
    title: 'To look at',
    heading: (count) =>
      count === 0
        ? 'Nothing needs your look'
        : `${numbersEn[count] ?? count} ${count === 1 ? 'thing needs' : 'things need'} your look`,
    exceptions: {
      'report-overdue': {
        urgency: (days) => (days <= 0 ? 'Due today' : `${daysEn(days)} overdue`),
        text: (organization) => `${organization} · result not reported yet`,
        action: 'See the event',
      },
      'flag-open': {
        urgency: (days) => (days <= 0 ? 'Flagged today' : `Flagged for ${daysEn(days)}`),
        text: (organization) => `${organization} · the flag is not answered yet`,
        action: 'Open the flag',
      },
      'invitation-unanswered': {
        urgency: (days) => `Waiting ${daysEn(days)}`,
        text: (organization) => `${organization} has not answered the invitation`,
        action: 'See the invitation',
      },
      'partner-unanswered': {
        urgency: (days) => `Waiting ${daysEn(days)}`,
        text: (organization) => `${organization} has not answered the request`,
        action: 'See the request',
      },
      'group-unverified': {
        urgency: (days) => `Waiting ${daysEn(days)}`,
        text: () => 'A new group, not verified yet',
        action: 'Verify',
      },
      'group-quiet': {
        urgency: (days) => `Quiet for ${daysEn(days)}`,
        text: () => 'No events, and none scheduled',
        action: 'See the group',
      },
    },
    hiddenTitle: 'Title hidden',
    showRest: (count) => `Show ${count} more`,
    mostUrgent: (shown, all) => `The most urgent: ${shown} of ${all}.`,
    restFine: 'The rest goes well:',
    fine: (events, groups, month) =>
      `${plural(events, { one: '# event', other: '# events' })} of ${month} reported, ${plural(groups, { one: '# active group', other: '# active groups' })}.`,
    seeAll: 'See all programs',
    month: 'Month',
    previousMonth: 'Month before',
    nextMonth: 'Month after',
    fromEvents: (count) => plural(count, { one: 'from # event', other: 'from # events' }),
    noTotals: 'No results are reported for this month yet.',
    neverAdded: 'Different units are never added up.',
    peopleCame: 'People who came',
    people: (count) => `${count} people`,
    held: 'Held',
    heldEvents: (count) => plural(count, { one: '# event', other: '# events' }),
    noneHeld: 'Nothing was held this month so far.',
    reportedOf: (reported, held) => `${reported} of ${held} reported`,
    notReported: 'not reported yet',
    notReportedOf: (count) => `${count} not reported yet`,
    seeNotReported: 'See what is not reported',
    byGroup: 'Events by group',
    noGroups: 'No group held anything this month so far.',
  },
};

interface TableMessages {
  title: string;
  above: string;
  search: string;
  searchHint: string;
  show: string;
  showAll: string;
  parts: Record<ShownPart, string>;
  group: string;
  allGroups: string;
  kind: string;
  allKinds: string;
  print: string;
  download: string;
  quietMeans: string;
  printed: (when: string) => string;
  printedRows: (count: number, hasMore: boolean) => string;
  filtered: (filters: string) => string;
  caption: string;
  program: string;
  hosts: string;
  next: string;
  last: string;
  actions: string;
  act: string;
  actOn: (title: string) => string;
  none: string;
  noneHint: string;
  clear: string;
  noNext: string;
  notHeld: string;
  notReported: string;
  noFigures: string;
  overdue: (days: number) => string;
  overdueMany: (count: number) => string;
  notReportedMany: (count: number, held: number) => string;
  flags: (count: number) => string;
  states: Record<string, string>;
  owner: (name: string) => string;
}

export const tableMessages: Record<Locale, TableMessages> = {
  id: {
    title: 'Semua program',
    above: 'Semua grup dalam satu tabel, yang belum dilaporkan lebih dahulu',
    search: 'Cari program',
    searchHint: 'Judul program',
    show: 'Tampilkan',
    showAll: 'Semua keadaan',
    parts: {
      'not-reported': 'Belum dilaporkan',
      overdue: 'Lewat batas lapor',
      flagged: 'Ditandai',
      quiet: 'Sepi (30 hari tanpa kegiatan)',
    },
    group: 'Grup',
    allGroups: 'Semua grup',
    kind: 'Jenis',
    allKinds: 'Semua jenis',
    print: 'Cetak',
    download: 'Unduh CSV',
    quietMeans: 'Sepi: program aktif tanpa kegiatan selama 30 hari terakhir maupun 30 hari ke depan.',
    printed: (when) => `Dicetak ${when}`,
    printedRows: (count, hasMore) =>
      hasMore ? `${count} program pertama; masih ada lagi yang belum dimuat` : `${count} program`,
    filtered: (filters) => `Disaring: ${filters}`,
    caption: 'Semua program dari semua grup',
    program: 'Program',
    hosts: 'Tuan rumah',
    next: 'Berikutnya',
    last: 'Terakhir',
    actions: 'Tindakan',
    act: 'Tindak',
    actOn: (title) => `Tandai ${title} atau sembunyikan tulisannya`,
    none: 'Belum ada program yang cocok',
    noneHint: 'Coba kata yang lebih pendek, atau tampilkan semua.',
    clear: 'Tampilkan semua',
    noNext: 'Belum dijadwalkan',
    notHeld: 'Belum pernah dilaksanakan',
    notReported: 'belum dilaporkan',
    noFigures: 'dilaporkan tanpa angka',
    overdue: (days) => (days <= 0 ? 'Jatuh tempo hari ini' : `Lewat ${days} hari`),
    overdueMany: (count) => `${count} laporan lewat batas`,
    notReportedMany: (count, held) => `${count} dari ${held} belum dilaporkan`,
    flags: (count) => (count === 1 ? 'Ditandai' : `${count} tanda`),
    states: { active: 'Aktif', paused: 'Berhenti sementara', closed: 'Ditutup', draft: 'Draf' },
    owner: (name) => `Pemilik ${name}`,
  },
  en: {
    title: 'All programs',
    above: 'Every group in one table, what is not reported first',
    search: 'Search programs',
    searchHint: 'Title of a program',
    show: 'Show',
    showAll: 'Any state',
    parts: {
      'not-reported': 'Not reported yet',
      overdue: 'Report overdue',
      flagged: 'Flagged',
      quiet: 'Quiet (30 days without an event)',
    },
    group: 'Group',
    allGroups: 'All groups',
    kind: 'Kind',
    allKinds: 'All kinds',
    print: 'Print',
    download: 'Download CSV',
    quietMeans: 'Quiet: active programs without an event in the past 30 days or the next 30.',
    printed: (when) => `Printed ${when}`,
    printedRows: (count, hasMore) => {
      const programs = plural(count, { one: '# program', other: '# programs' });
      return hasMore ? `The first ${programs}; there are more` : programs;
    },
    filtered: (filters) => `Filtered: ${filters}`,
    caption: 'All programs of all groups',
    program: 'Program',
    hosts: 'Hosts',
    next: 'Next',
    last: 'Last',
    actions: 'Actions',
    act: 'Act',
    actOn: (title) => `Flag ${title} or hide its text`,
    none: 'No program matches yet',
    noneHint: 'Try a shorter word, or show all.',
    clear: 'Show all',
    noNext: 'Not scheduled yet',
    notHeld: 'Never held yet',
    notReported: 'not reported yet',
    noFigures: 'reported without figures',
    overdue: (days) => (days <= 0 ? 'Due today' : `${daysEn(days)} overdue`),
    overdueMany: (count) => plural(count, { one: '# report overdue', other: '# reports overdue' }),
    notReportedMany: (count, held) => `${count} of ${held} not reported yet`,
    flags: (count) => plural(count, { one: 'Flagged', other: '# flags' }),
    states: { active: 'Active', paused: 'Paused', closed: 'Closed', draft: 'Draft' },
    owner: (name) => `Owned by ${name}`,
  },
};
