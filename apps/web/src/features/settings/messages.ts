import type { SettingKey } from '@guyub/domain/setting';

import { type Locale, plural } from '../../lib/i18n.tsx';

interface SettingWords {
  name: string;
  hint: string;
  unit: 'days' | 'months' | 'minutes' | 'devices' | 'policy';
}

interface SettingsMessages {
  title: string;
  below: string;
  settings: Record<SettingKey, SettingWords>;
  values: Record<SettingWords['unit'], (value: unknown) => string>;
  policies: Record<'ask' | 'skip' | 'shift', string>;
  byDefault: (date: string, source: string | null) => string;
  since: (date: string) => string;
  from: (date: string) => string;
  source: string;
  history: (count: number) => string;
  change: string;
  changeThis: (name: string) => string;
  value: string;
  valueIn: Record<SettingWords['unit'], string>;
  effectiveFrom: string;
  effectiveHint: string;
  sourceHint: string;
  note: string;
  save: string;
  saved: (name: string) => string;
  valueInvalid: string;
  refused: Partial<Record<string, (params: Record<string, string>) => string>>;
}

const policiesId = { ask: 'Tanyakan dahulu', skip: 'Lewati tanggal itu', shift: 'Geser ke hari berikutnya' };
const policiesEn = { ask: 'Ask first', skip: 'Skip that date', shift: 'Move to the next day' };
const policy = (words: Record<string, string>) => (value: unknown) => words[String(value)] ?? String(value);

export const settingsMessages: Record<Locale, SettingsMessages> = {
  id: {
    title: 'Pengaturan',
    below: 'Setiap nilai punya sumber dan tanggal berlaku. Nilai lama tetap tersimpan.',
    settings: {
      'event.report_due_days': {
        name: 'Batas lapor hasil',
        hint: 'Hari setelah kegiatan selesai. Yang selesai sebelum tanggal berlakunya tetap memakai nilai sebelumnya.',
        unit: 'days',
      },
      'recurrence.holiday_policy': {
        name: 'Tanggal di hari libur',
        hint: 'Bila program tidak memilih sendiri',
        unit: 'policy',
      },
      'recurrence.months_ahead': {
        name: 'Tanggal dibuat ke depan',
        hint: 'Seberapa jauh tanggal program dibuat',
        unit: 'months',
      },
      'donor.interval_days': { name: 'Jarak donor darah', hint: 'Hari di antara dua donor', unit: 'days' },
      'session.idle_days': {
        name: 'Sesi tanpa dipakai',
        hint: 'Setelah itu orang perlu masuk lagi',
        unit: 'days',
      },
      'session.absolute_days': { name: 'Sesi paling lama', hint: 'Walau selalu dipakai', unit: 'days' },
      'session.most': {
        name: 'Perangkat sekaligus',
        hint: 'Satu akun; yang paling lama tidak dipakai dikeluarkan',
        unit: 'devices',
      },
      'session.proof_minutes': {
        name: 'Kata sandi ditanya lagi setelah',
        hint: 'Selama waktu itu tindakan penting tidak menanyakannya lagi',
        unit: 'minutes',
      },
      'link.open_days': {
        name: 'Tautan undangan dan konfirmasi',
        hint: 'Berapa lama bisa dijawab',
        unit: 'days',
      },
      'organization.admin_gone_days': {
        name: 'Admin dianggap tidak hadir',
        hint: 'Setelah itu anggota dapat memilih penggantinya',
        unit: 'days',
      },
      'organization.succession_days': {
        name: 'Pemilihan admin grup',
        hint: 'Berapa lama anggota dapat memilih',
        unit: 'days',
      },
    },
    values: {
      days: (value) => `${String(value)} hari`,
      months: (value) => `${String(value)} bulan`,
      minutes: (value) => `${String(value)} menit`,
      devices: (value) => `${String(value)} perangkat`,
      policy: policy(policiesId),
    },
    policies: policiesId,
    byDefault: (date, source) =>
      `Nilai bawaan sejak ${date} · ${source ?? 'pilihan Guyub, belum ada aturan resmi'}`,
    since: (date) => `Berlaku sejak ${date}`,
    from: (date) => `Mulai ${date}`,
    source: 'Sumber',
    history: (count) => `Riwayat (${count})`,
    change: 'Ubah',
    changeThis: (name) => `Ubah: ${name}`,
    value: 'Nilai baru',
    valueIn: {
      days: 'Nilai baru, dalam hari',
      months: 'Nilai baru, dalam bulan',
      minutes: 'Nilai baru, dalam menit',
      devices: 'Nilai baru, banyaknya',
      policy: 'Nilai baru',
    },
    effectiveFrom: 'Berlaku mulai',
    effectiveHint: 'Boleh tanggal yang akan datang.',
    sourceHint: 'Misalnya nomor surat keputusan atau rapat.',
    note: 'Catatan',
    save: 'Simpan',
    saved: (name) => `${name} disimpan`,
    valueInvalid: 'Nilai ini di luar batas yang boleh dipakai.',
    refused: { 'setting-value-invalid': () => 'Nilai ini belum bisa dipakai.' },
  },
  en: {
    title: 'Settings',
    below: 'Every value has a source and a day from which it holds. Earlier values stay.',
    settings: {
      'event.report_due_days': {
        name: 'Result due',
        hint: 'Days after an event has ended. What ended before the new value starts keeps the earlier one.',
        unit: 'days',
      },
      'recurrence.holiday_policy': {
        name: 'Dates on holidays',
        hint: 'Unless a program chooses for itself',
        unit: 'policy',
      },
      'recurrence.months_ahead': {
        name: 'Dates made ahead',
        hint: 'How far ahead a program’s dates are made',
        unit: 'months',
      },
      'donor.interval_days': {
        name: 'Rest between donations',
        hint: 'Days between two blood donations',
        unit: 'days',
      },
      'session.idle_days': {
        name: 'Session without use',
        hint: 'After that one signs in again',
        unit: 'days',
      },
      'session.absolute_days': { name: 'Longest session', hint: 'Even when always used', unit: 'days' },
      'session.most': {
        name: 'Devices at once',
        hint: 'Of one account; the one not used for longest is signed out',
        unit: 'devices',
      },
      'session.proof_minutes': {
        name: 'Ask for the password again after',
        hint: 'Important actions do not ask again before that',
        unit: 'minutes',
      },
      'link.open_days': {
        name: 'Invitation and confirmation links',
        hint: 'How long they can be answered',
        unit: 'days',
      },
      'organization.admin_gone_days': {
        name: 'Admin counts as gone',
        hint: 'After that the members can vote who follows',
        unit: 'days',
      },
      'organization.succession_days': {
        name: 'Vote about a group’s admin',
        hint: 'How long the members can vote',
        unit: 'days',
      },
    },
    values: {
      days: (value) => plural(Number(value), { one: '# day', other: '# days' }),
      months: (value) => plural(Number(value), { one: '# month', other: '# months' }),
      minutes: (value) => plural(Number(value), { one: '# minute', other: '# minutes' }),
      devices: (value) => plural(Number(value), { one: '# device', other: '# devices' }),
      policy: policy(policiesEn),
    },
    policies: policiesEn,
    byDefault: (date, source) =>
      `Default since ${date} · ${source ?? 'Guyub’s choice, no official rule found'}`,
    since: (date) => `In force since ${date}`,
    from: (date) => `From ${date}`,
    source: 'Source',
    history: (count) => `History (${count})`,
    change: 'Change',
    changeThis: (name) => `Change: ${name}`,
    value: 'New value',
    valueIn: {
      days: 'New value, in days',
      months: 'New value, in months',
      minutes: 'New value, in minutes',
      devices: 'New value, how many',
      policy: 'New value',
    },
    effectiveFrom: 'In force from',
    effectiveHint: 'It may be a day to come.',
    sourceHint: 'Such as the number of a decree, or a meeting.',
    note: 'Note',
    save: 'Save',
    saved: (name) => `${name} saved`,
    valueInvalid: 'This value is outside what is allowed.',
    refused: { 'setting-value-invalid': () => 'This value cannot be used yet.' },
  },
};
