import type { HolidayView, RamadanView } from '@guyub/domain/holiday';

import type { Locale } from '../../lib/i18n.tsx';

interface HolidayMessages {
  title: string;
  year: string;
  previousYear: string;
  nextYear: string;
  undecided: (year: number) => string;
  undecidedHint: string;
  decided: (year: number) => string;
  source: string;
  setYear: string;
  yearStatus: string;
  statuses: Record<'decided' | 'undecided', string>;
  kinds: Record<HolidayView['kind'], string>;
  kind: string;
  name: string;
  date: string;
  decree: string;
  decreeHint: string;
  actions: string;
  add: string;
  edit: string;
  editThis: (name: string) => string;
  remove: string;
  removeThis: (name: string) => string;
  removed: (name: string) => string;
  saved: (name: string) => string;
  none: string;
  noneHint: string;
  save: string;
  ramadan: string;
  ramadanOf: (hijriYear: number) => string;
  ramadanStatus: Record<RamadanView['status'], string>;
  status: string;
  startsOn: string;
  endsOn: string;
  monthLength: string;
  noRamadan: string;
  addRamadan: string;
  hijriYear: string;
  refused: Partial<Record<string, (params: Record<string, string>) => string>>;
}

export const holidayMessages: Record<Locale, HolidayMessages> = {
  id: {
    title: 'Hari libur',
    year: 'Tahun',
    previousYear: 'Tahun sebelumnya',
    nextYear: 'Tahun berikutnya',
    undecided: (year) => `${year} belum ditetapkan`,
    undecidedHint: 'Yang tampak baru tanggal tetap. Keputusan bersama belum ada.',
    decided: (year) => `${year} sudah ditetapkan`,
    source: 'Sumber',
    setYear: 'Ubah ketetapan',
    yearStatus: 'Ketetapan',
    statuses: { decided: 'Sudah ditetapkan', undecided: 'Belum ditetapkan' },
    kinds: { nasional: 'Libur nasional', 'cuti-bersama': 'Cuti bersama', lokal: 'Hari setempat' },
    kind: 'Jenis',
    name: 'Nama',
    date: 'Tanggal',
    decree: 'Nomor keputusan',
    decreeHint: 'Misalnya SKB 3 Menteri No. 1497/2025.',
    actions: 'Tindakan',
    add: 'Tambah hari libur',
    edit: 'Ubah',
    editThis: (name) => `Ubah ${name}`,
    remove: 'Hapus',
    removeThis: (name) => `Hapus ${name}`,
    removed: (name) => `${name} dihapus`,
    saved: (name) => `${name} disimpan`,
    none: 'Belum ada hari libur',
    noneHint: 'Tambahkan setelah keputusannya terbit.',
    save: 'Simpan',
    ramadan: 'Ramadan',
    ramadanOf: (hijriYear) => `Ramadan ${hijriYear} H`,
    ramadanStatus: { estimate: 'Perkiraan', decided: 'Ditetapkan' },
    status: 'Keadaan',
    startsOn: 'Hari pertama',
    endsOn: 'Hari terakhir',
    monthLength: 'Ramadan berlangsung 29 atau 30 hari.',
    noRamadan: 'Belum dicatat untuk tahun ini.',
    addRamadan: 'Catat Ramadan',
    hijriYear: 'Tahun Hijriah',
    refused: {
      'holiday-exists': () => 'Hari itu sudah dicatat dengan nama yang sama.',
      'holiday-not-found': () => 'Hari itu sudah dihapus.',
    },
  },
  en: {
    title: 'Holidays',
    year: 'Year',
    previousYear: 'Year before',
    nextYear: 'Year after',
    undecided: (year) => `${year} is not decided yet`,
    undecidedHint: 'Only the fixed dates are shown. There is no decree yet.',
    decided: (year) => `${year} is decided`,
    source: 'Source',
    setYear: 'Change this',
    yearStatus: 'Decree',
    statuses: { decided: 'Decided', undecided: 'Not decided yet' },
    kinds: { nasional: 'Public holiday', 'cuti-bersama': 'Collective leave', lokal: 'Local day' },
    kind: 'Kind',
    name: 'Name',
    date: 'Date',
    decree: 'Number of the decree',
    decreeHint: 'Such as SKB 3 Menteri No. 1497/2025.',
    actions: 'Actions',
    add: 'Add a holiday',
    edit: 'Edit',
    editThis: (name) => `Edit ${name}`,
    remove: 'Remove',
    removeThis: (name) => `Remove ${name}`,
    removed: (name) => `${name} removed`,
    saved: (name) => `${name} saved`,
    none: 'No holidays yet',
    noneHint: 'Add them once the decree is out.',
    save: 'Save',
    ramadan: 'Ramadan',
    ramadanOf: (hijriYear) => `Ramadan ${hijriYear} AH`,
    ramadanStatus: { estimate: 'Estimate', decided: 'Decided' },
    status: 'State',
    startsOn: 'First day',
    endsOn: 'Last day',
    monthLength: 'Ramadan lasts 29 or 30 days.',
    noRamadan: 'Not entered for this year yet.',
    addRamadan: 'Enter Ramadan',
    hijriYear: 'Hijri year',
    refused: {
      'holiday-exists': () => 'That day is entered with the same name already.',
      'holiday-not-found': () => 'That day was removed already.',
    },
  },
};
