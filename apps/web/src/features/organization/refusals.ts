import type { OrganizationRefusal } from '@guyub/domain/organization';

import { phoneWrong } from '../../lib/field-words.ts';
import type { Locale } from '../../lib/i18n.tsx';

type Counted = 'too-many-invitations';
type Refusals = Record<Exclude<OrganizationRefusal['code'], Counted>, () => string> &
  Record<Counted, (params: Record<string, string>) => string> &
  Partial<Record<string, (params: Record<string, string>) => string>>;

/** Why something about an organization cannot be done, and what can. */
export const organizationRefusals: Record<Locale, Refusals> = {
  id: {
    'slug-taken': () => 'Alamat itu sudah dipakai. Coba alamat lain.',
    'role-not-for-kind': () => 'Peran itu tidak ada di organisasi seperti ini.',
    'role-not-yours-to-give': () => 'Peran itu diberikan oleh kepala atau sysadmin.',
    'channel-taken': () => 'Kanal itu sudah dicatat.',
    'already-gone': () => 'Sudah dihapus sebelumnya.',
    'contact-taken': () => 'Surel itu sudah dicatat.',
    'no-longer-admin': () => 'Anda bukan admin lagi di sini.',
    'phone-invalid': () => phoneWrong.id,
    'last-admin': () => 'Organisasi perlu paling sedikit satu admin. Angkat admin lain dahulu.',
    'already-member': () => 'Orang itu sudah menjadi anggota.',
    'already-asked': () => 'Permintaan Anda sudah menunggu jawaban.',
    'already-answered': () => 'Permintaan itu sudah dijawab.',
    'invitation-not-open': () => 'Undangan itu sudah tidak terbuka.',
    'invitation-open': () => 'Undangan sebelumnya belum dijawab. Tarik dahulu undangan itu.',
    'too-many-invitations': ({ most }) =>
      `Sehari paling banyak ${most ?? '20'} undangan lewat surel. Lanjutkan besok, atau undang dengan nomor HP: tautannya Anda kirim sendiri.`,
    'area-unknown': () => 'Wilayah itu tidak ada di kabupaten ini.',
    'admin-present': () => 'Admin grup ini hadir, jadi tidak perlu pengganti.',
    'too-few-voters': () => 'Pemilihan perlu paling sedikit dua anggota yang hadir.',
    'succession-not-for-kind': () => 'Pemilihan admin hanya untuk grup.',
    'succession-open': () => 'Pemilihan lain masih berjalan.',
    'succession-over': () => 'Pemilihan ini sudah selesai.',
    'not-a-voter': () => 'Anda bukan salah satu yang memilih.',
    'no-candidate': () => 'Orang itu tidak bisa dijadikan admin.',
    'already-voted': () => 'Anda sudah memilih.',
    'organization-suspended': () => 'Organisasi ini sedang dibekukan.',
    'office-stays': () => 'Dinas yang memantau semua tidak bisa dibekukan.',
    'reset-code-not-for-account': ({ reason }) =>
      ({
        'has-email': 'Anggota ini bisa mengganti sandinya sendiri lewat surel.',
        'own-account': 'Ini akun Anda sendiri. Ganti sandinya di halaman Saya.',
        disabled: 'Akun anggota ini dinonaktifkan. Hubungi Diskominfo.',
      })[reason ?? ''] ?? 'Anggota ini juga bertugas di tempat lain. Minta bantuan Diskominfo.',
    'code-shown-once': () => 'Kode hanya tampil satu kali. Tutup, lalu buat kode baru.',
  },
  en: {
    'slug-taken': () => 'That address is taken. Try another one.',
    'role-not-for-kind': () => 'There is no such role in this kind of organization.',
    'role-not-yours-to-give': () => 'That role is given by the head or a sysadmin.',
    'channel-taken': () => 'That channel is entered already.',
    'already-gone': () => 'It was removed already.',
    'contact-taken': () => 'That e-mail address is entered already.',
    'no-longer-admin': () => 'You are no admin here any more.',
    'phone-invalid': () => phoneWrong.en,
    'last-admin': () => 'An organization needs at least one admin. Make somebody else one first.',
    'already-member': () => 'That person is a member already.',
    'already-asked': () => 'Your request waits for an answer already.',
    'already-answered': () => 'That request was answered already.',
    'invitation-not-open': () => 'That invitation is not open any more.',
    'invitation-open': () => 'The invitation before this one has not been answered. Take it back first.',
    'too-many-invitations': ({ most }) =>
      `At most ${most ?? '20'} invitations a day go out by e-mail. Go on tomorrow, or invite by phone number: you send that link yourself.`,
    'area-unknown': () => 'There is no such area in this regency.',
    'admin-present': () => 'An admin of this group is here, so nobody needs to follow.',
    'too-few-voters': () => 'A vote needs at least two members who are here.',
    'succession-not-for-kind': () => 'Only groups vote about their admin.',
    'succession-open': () => 'Another vote is still open.',
    'succession-over': () => 'This vote is over.',
    'not-a-voter': () => 'You are not one of those who vote.',
    'no-candidate': () => 'That person cannot become admin.',
    'already-voted': () => 'You have voted already.',
    'organization-suspended': () => 'This organization is suspended for now.',
    'office-stays': () => 'The office that watches over all cannot be suspended.',
    'reset-code-not-for-account': ({ reason }) =>
      ({
        'has-email': 'This member can set a new password by e-mail.',
        'own-account': 'This is your own account. Change its password on your page.',
        disabled: 'The account of this member is disabled. Contact the communication office.',
      })[reason ?? ''] ?? 'This member acts elsewhere too. Ask the communication office for help.',
    'code-shown-once': () => 'A code shows only once. Close this, then make a new one.',
  },
};
