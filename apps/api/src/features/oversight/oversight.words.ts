import type { ActivityKind, Unit } from '@guyub/domain/program';

import { kindWords } from '../program/index.ts';

/** What a downloaded table says beside people's own words; no page translates a file. */
interface OversightWords {
  fileName: string;
  columns: Record<
    | 'program'
    | 'owner'
    | 'hosts'
    | 'kinds'
    | 'state'
    | 'next'
    | 'last'
    | 'reported'
    | 'held'
    | 'notReported'
    | 'overdue'
    | 'overdueDays'
    | 'flags',
    string
  >;
  /** A column for each unit: figures of different units stand beside each other and are never added up. */
  lastResult: (unit: string) => string;
  units: Record<Unit, string>;
  kinds: Record<ActivityKind, string>;
  states: Record<string, string>;
  yes: string;
  no: string;
  hiddenTitle: string;
}

export const oversightWords: Record<'id' | 'en', OversightWords> = {
  id: {
    fileName: 'program',
    columns: {
      program: 'Program',
      owner: 'Pemilik',
      hosts: 'Tuan rumah',
      kinds: 'Jenis',
      state: 'Keadaan',
      next: 'Tanggal berikutnya',
      last: 'Tanggal terakhir',
      reported: 'Terakhir sudah dilaporkan',
      held: 'Kegiatan dilaksanakan',
      notReported: 'Belum dilaporkan',
      overdue: 'Lewat batas lapor',
      overdueDays: 'Hari lewat batas',
      flags: 'Tanda terbuka',
    },
    lastResult: (unit) => `Hasil terakhir (${unit})`,
    units: {
      bags: 'kantong darah',
      rupiah: 'rupiah',
      people: 'orang',
      hours: 'jam kerja',
      houses: 'rumah',
      kilograms: 'kg',
      items: 'barang',
      documents: 'dokumen',
      decisions: 'keputusan',
    },
    kinds: kindWords.id,
    states: { active: 'Aktif', paused: 'Dijeda', closed: 'Ditutup' },
    yes: 'ya',
    no: 'belum',
    hiddenTitle: 'Judul disembunyikan',
  },
  en: {
    fileName: 'programs',
    columns: {
      program: 'Program',
      owner: 'Owner',
      hosts: 'Hosts',
      kinds: 'Kinds',
      state: 'State',
      next: 'Next date',
      last: 'Last date',
      reported: 'Last one reported',
      held: 'Events held',
      notReported: 'Not reported yet',
      overdue: 'Reports overdue',
      overdueDays: 'Days overdue',
      flags: 'Open flags',
    },
    lastResult: (unit) => `Last result (${unit})`,
    units: {
      bags: 'bags of blood',
      rupiah: 'rupiah',
      people: 'people',
      hours: 'hours of work',
      houses: 'houses',
      kilograms: 'kg',
      items: 'items',
      documents: 'documents',
      decisions: 'decisions',
    },
    kinds: kindWords.en,
    states: { active: 'Active', paused: 'Paused', closed: 'Closed' },
    yes: 'yes',
    no: 'no',
    hiddenTitle: 'Title hidden',
  },
};
