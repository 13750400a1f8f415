import type { AccountCareRefusal } from '@guyub/domain/identity';

import { type Locale, plural } from '../../lib/i18n.tsx';
import { listWords } from '../../lib/list-words.ts';
import type { CareAct } from './api/account-care.queries.ts';

interface ActWords {
  label: string;
  title: (name: string) => string;
  text: string;
  confirm: string;
  done: (name: string) => string;
}

interface AccountCareMessages {
  title: string;
  /** short enough for a fifth of a phone's width */
  nav: string;
  text: string;
  search: string;
  searchHint: string;
  nobody: string;
  noGroup: string;
  noFactor: string;
  sessions: (count: number) => string;
  lastSeen: (when: string) => string;
  neverSeen: string;
  yourself: string;
  disabled: string;
  disabledBy: (name: string, when: string) => string;
  manage: string;
  manageText: string;
  acts: Record<CareAct, ActWords>;
  /** Before an account is disabled beside whom nobody leads. */
  onlyAdmin: (organizations: readonly string[]) => string;
  /** Groups elect who follows; offices and partners are given somebody. */
  thenGroup: (count: number) => string;
  thenOther: (count: number) => string;
  toOrganizations: string;
  reason: string;
  reasonHint: string;
  back: string;
  everybody: {
    heading: string;
    about: string;
    open: string;
    title: string;
    text: string;
    next: string;
    sureTitle: string;
    sureText: string;
    confirm: string;
    done: string;
  };
  refused: Record<AccountCareRefusal['code'], () => string>;
}

export const accountCareMessages: Record<Locale, AccountCareMessages> = {
  id: {
    title: 'Akun',
    nav: 'Akun',
    text: 'Semua akun Guyub, juga yang nonaktif: perannya, kapan terakhir hadir, dan cara masuknya.',
    search: 'Cari orang',
    searchHint: 'Nama, surel, atau nomor',
    nobody: 'Tidak ada yang cocok.',
    noGroup: 'tanpa grup',
    noFactor: 'Belum ada langkah kedua',
    sessions: (count) => plural(count, { zero: 'Tidak sedang masuk', other: 'Masuk di # perangkat' }),
    lastSeen: (when) => `terakhir hadir ${when}`,
    neverSeen: 'kehadirannya belum tercatat',
    yourself: 'Anda sendiri',
    disabled: 'Nonaktif',
    disabledBy: (name, when) => `Dinonaktifkan oleh ${name}, ${when}`,
    manage: 'Urus',
    manageText: 'Orangnya diberi tahu, dan nama Anda tercatat dengan alasannya.',
    acts: {
      'end-sessions': {
        label: 'Keluarkan dari semua perangkat',
        title: (name) => `Keluarkan ${name} dari semua perangkat?`,
        text: 'Untuk HP yang hilang atau komputer yang tertinggal terbuka. Ia bisa masuk lagi dengan kata sandinya.',
        confirm: 'Keluarkan',
        done: (name) => `${name} sudah dikeluarkan dari semua perangkat.`,
      },
      'remove-factors': {
        label: 'Hapus langkah kedua',
        title: (name) => `Hapus langkah kedua ${name}?`,
        text: 'Pastikan dahulu bahwa yang meminta benar orangnya: bertemu langsung, atau telepon ke nomor kantor yang Anda kenal. Semua perangkatnya dikeluarkan.',
        confirm: 'Hapus semuanya',
        done: (name) => `Langkah kedua ${name} sudah dihapus.`,
      },
      disable: {
        label: 'Nonaktifkan akun',
        title: (name) => `Nonaktifkan akun ${name}?`,
        text: 'Untuk yang sudah pindah atau berhenti. Semua perangkatnya dikeluarkan, undangannya berakhir, perannya tidak berlaku, dan akun ini tidak bisa dipakai masuk sampai diaktifkan lagi. Yang pernah ia kerjakan tetap ada.',
        confirm: 'Nonaktifkan',
        done: (name) => `Akun ${name} sudah dinonaktifkan.`,
      },
      enable: {
        label: 'Aktifkan lagi',
        title: (name) => `Aktifkan lagi akun ${name}?`,
        text: 'Ia bisa masuk dengan kata sandi dan langkah keduanya yang dahulu, dan perannya berlaku lagi.',
        confirm: 'Aktifkan',
        done: (name) => `Akun ${name} sudah aktif lagi.`,
      },
    },
    onlyAdmin: (organizations) => `Ia satu-satunya yang memimpin ${listWords(organizations, 'id')}.`,
    thenGroup: (count) =>
      plural(count, {
        one: 'Setelah ini grup itu tidak punya admin, sampai anggotanya memilih yang baru atau Diskominfo menyerahkannya kepada orang lain.',
        other:
          'Setelah ini grup-grup itu tidak punya admin, sampai anggotanya memilih yang baru atau Diskominfo menyerahkannya kepada orang lain.',
      }),
    thenOther: (count) =>
      plural(count, {
        one: 'Setelah ini tidak ada yang dapat bertindak atas nama lembaga itu, sampai Diskominfo mengundang penggantinya.',
        other:
          'Setelah ini tidak ada yang dapat bertindak atas nama lembaga-lembaga itu, sampai Diskominfo mengundang penggantinya.',
      }),
    toOrganizations: 'Lihat lembaga',
    reason: 'Alasan',
    reasonHint: 'Dibaca orangnya, dan tersimpan di jejak.',
    back: 'Kembali',
    everybody: {
      heading: 'Kalau ada yang dicuri atau bocor',
      about: 'Keluarkan semua orang sekaligus. Semua harus masuk lagi, hanya perangkat ini tidak.',
      open: 'Keluarkan semua orang',
      title: 'Keluarkan semua orang?',
      text: 'Hanya untuk dugaan pencurian data atau rahasia yang bocor.',
      next: 'Lanjut',
      sureTitle: 'Sungguh semua orang?',
      sureText:
        'Semua orang di kabupaten ini dikeluarkan sekarang juga, juga yang sedang menulis hasil kegiatan. Yang belum tersimpan bisa hilang. Setiap orang diberi tahu dengan alasan ini:',
      confirm: 'Ya, keluarkan semua orang',
      done: 'Semua orang sudah dikeluarkan. Anda tetap masuk di perangkat ini.',
    },
    refused: {
      'own-account': () => 'Akun Anda sendiri diurus oleh pengelola sistem lain.',
      'second-factor-needed': () =>
        'Pasang dahulu langkah kedua Anda sendiri: hanya yang memakainya boleh mengurus akun orang lain.',
      'last-sysadmin': () => 'Tidak akan ada lagi pengelola sistem yang bisa mengaktifkannya.',
      'no-longer-sysadmin': () => 'Anda bukan pengelola sistem lagi.',
      'account-disabled': () => 'Akun ini sudah dinonaktifkan.',
      'account-not-disabled': () => 'Akun ini sudah aktif.',
    },
  },
  en: {
    title: 'Accounts',
    nav: 'Accounts',
    text: 'All accounts of Guyub, disabled ones too: their roles, when they were here last, and how they sign in.',
    search: 'Find somebody',
    searchHint: 'Name, e-mail or number',
    nobody: 'Nobody matches.',
    noGroup: 'in no group',
    noFactor: 'No second step yet',
    sessions: (count) =>
      plural(count, {
        zero: 'Not signed in',
        one: 'Signed in on # device',
        other: 'Signed in on # devices',
      }),
    lastSeen: (when) => `last here ${when}`,
    neverSeen: 'no visit on record',
    yourself: 'Yourself',
    disabled: 'Disabled',
    disabledBy: (name, when) => `Disabled by ${name}, ${when}`,
    manage: 'Manage',
    manageText: 'They are told, and your name is recorded with the reason.',
    acts: {
      'end-sessions': {
        label: 'Sign out on all devices',
        title: (name) => `Sign ${name} out on all devices?`,
        text: 'For a lost phone, or a computer that was left open. They can sign in again with their password.',
        confirm: 'Sign out',
        done: (name) => `${name} is signed out on all devices.`,
      },
      'remove-factors': {
        label: 'Remove second step',
        title: (name) => `Remove the second step of ${name}?`,
        text: 'First make sure that it is really them who ask: meet them, or call an office number that you know. All their devices are signed out.',
        confirm: 'Remove all of it',
        done: (name) => `The second step of ${name} is removed.`,
      },
      disable: {
        label: 'Disable account',
        title: (name) => `Disable the account of ${name}?`,
        text: 'For somebody who moved on or left. All their devices are signed out, their invitations end, their roles stop counting, and nobody can sign in with the account until it is enabled again. What they did stays.',
        confirm: 'Disable',
        done: (name) => `The account of ${name} is disabled.`,
      },
      enable: {
        label: 'Enable again',
        title: (name) => `Enable the account of ${name} again?`,
        text: 'They can sign in with the password and second step that they had, and their roles count again.',
        confirm: 'Enable',
        done: (name) => `The account of ${name} is enabled again.`,
      },
    },
    onlyAdmin: (organizations) => `No one else leads ${listWords(organizations, 'en')}.`,
    thenGroup: (count) =>
      plural(count, {
        one: 'After this the group has no admin, until its members vote for a new one or the communication office hands it over to somebody else.',
        other:
          'After this the groups have no admin, until their members vote for a new one or the communication office hands them over to somebody else.',
      }),
    thenOther: (count) =>
      plural(count, {
        one: 'After this nobody can act in its name, until the communication office invites somebody to follow.',
        other:
          'After this nobody can act in their name, until the communication office invites somebody to follow.',
      }),
    toOrganizations: 'See the organizations',
    reason: 'Reason',
    reasonHint: 'They read it, and it stays in the trail.',
    back: 'Back',
    everybody: {
      heading: 'If something was stolen or leaked',
      about: 'Sign everybody out at once. All have to sign in again, only this device does not.',
      open: 'Sign everybody out',
      title: 'Sign everybody out?',
      text: 'Only when data may have been stolen, or a secret has leaked.',
      next: 'Continue',
      sureTitle: 'Really everybody?',
      sureText:
        'Everybody in this regency is signed out right now, including anyone who is writing a report. What was not saved may be lost. Each of them is told, with this reason:',
      confirm: 'Yes, sign everybody out',
      done: 'Everybody is signed out. You stay signed in on this device.',
    },
    refused: {
      'own-account': () => 'Your own account is looked after by another system administrator.',
      'second-factor-needed': () =>
        'Set up a second step of your own first: only those who use one may look after other people’s accounts.',
      'last-sysadmin': () => 'No system administrator would be left who could enable it again.',
      'no-longer-sysadmin': () => 'You are no longer a system administrator.',
      'account-disabled': () => 'This account is disabled already.',
      'account-not-disabled': () => 'This account is enabled already.',
    },
  },
};
