import type { MemberInvitationView, Role } from '@guyub/domain/organization';

import { type Locale, plural } from '../../lib/i18n.tsx';

interface MembersMessages {
  title: string;
  count: (count: number) => string;
  roles: Record<Role, string>;
  you: string;
  disabled: string;
  joined: (date: string) => string;
  change: string;
  changeThis: (name: string) => string;
  rolesOf: string;
  rolesNeeded: string;
  save: string;
  saved: (name: string) => string;
  resetCode: string;
  resetHint: string;
  resetShown: string;
  until: (when: string) => string;
  remove: string;
  removeThis: (name: string) => string;
  reason: string;
  reasonHint: string;
  removed: (name: string) => string;
  requests: string;
  askedOn: (date: string) => string;
  accept: string;
  acceptThis: (name: string) => string;
  decline: string;
  declineThis: (name: string) => string;
  accepted: (name: string) => string;
  declined: (name: string) => string;
  invite: string;
  name: string;
  contactKind: string;
  contactKinds: Record<'email' | 'phone', string>;
  email: string;
  phone: string;
  emailHint: string;
  phoneHint: string;
  sendInvitation: string;
  makeLink: string;
  invited: (name: string) => string;
  linkFor: (name: string) => string;
  linkOnce: string;
  link: string;
  copy: string;
  copied: string;
  copyFailed: string;
  byWhatsapp: string;
  whatsappText: (name: string, organization: string, link: string) => string;
  done: string;
  invitations: string;
  noInvitations: string;
  states: Record<MemberInvitationView['state'], string>;
  revoke: string;
  revokeThis: (name: string) => string;
  revoked: (name: string) => string;
}

export const membersMessages: Record<Locale, MembersMessages> = {
  id: {
    title: 'Anggota',
    count: (count) => `${count} orang`,
    roles: {
      member: 'Anggota',
      admin: 'Admin',
      treasurer: 'Bendahara',
      surveyor: 'Surveyor',
      officer: 'Petugas',
      head: 'Kepala',
      auditor: 'Auditor',
      'data-protection-officer': 'Petugas pelindungan data',
      sysadmin: 'Sysadmin',
    },
    you: 'Anda',
    disabled: 'Nonaktif',
    joined: (date) => `sejak ${date}`,
    change: 'Atur',
    changeThis: (name) => `Atur ${name}`,
    rolesOf: 'Peran',
    rolesNeeded: 'Pilih paling sedikit satu peran.',
    save: 'Simpan peran',
    saved: (name) => `Peran ${name} disimpan`,
    resetCode: 'Buat kode sandi baru',
    resetHint: 'Untuk anggota yang hanya punya nomor ponsel. Sampaikan langsung kepadanya.',
    resetShown: 'Kode hanya tampil satu kali:',
    until: (when) => `Berlaku sampai ${when}`,
    remove: 'Keluarkan dari organisasi',
    removeThis: (name) => `Keluarkan ${name}`,
    reason: 'Alasan',
    reasonHint: 'Orangnya membaca alasan ini.',
    removed: (name) => `${name} dikeluarkan`,
    requests: 'Meminta bergabung',
    askedOn: (date) => `Meminta ${date}`,
    accept: 'Terima',
    acceptThis: (name) => `Terima ${name}`,
    decline: 'Tolak',
    declineThis: (name) => `Tolak ${name}`,
    accepted: (name) => `${name} sekarang anggota`,
    declined: (name) => `Permintaan ${name} ditolak`,
    invite: 'Undang anggota',
    name: 'Nama',
    contactKind: 'Lewat',
    contactKinds: { email: 'Surel', phone: 'Nomor ponsel' },
    email: 'Alamat surel',
    phone: 'Nomor ponsel',
    emailHint: 'Guyub mengirim tautannya.',
    phoneHint: 'Anda mendapat tautan untuk dikirim sendiri.',
    sendInvitation: 'Kirim undangan',
    makeLink: 'Buat tautan',
    invited: (name) => `${name} diundang lewat surel`,
    linkFor: (name) => `Tautan untuk ${name}`,
    linkOnce: 'Tautan hanya tampil satu kali. Kirim kepada orangnya saja.',
    link: 'Tautan undangan',
    copy: 'Salin tautan',
    copied: 'Tautan disalin',
    copyFailed: 'Belum tersalin. Tandai tautannya, lalu salin.',
    byWhatsapp: 'Kirim lewat WhatsApp',
    whatsappText: (name, organization, link) =>
      `Halo ${name}, Anda diundang bergabung dengan ${organization} di Guyub. Buka tautan ini untuk menjawab: ${link}`,
    done: 'Selesai',
    invitations: 'Undangan',
    noInvitations: 'Belum ada undangan.',
    states: {
      open: 'Menunggu',
      accepted: 'Diterima',
      declined: 'Ditolak',
      expired: 'Kedaluwarsa',
      revoked: 'Ditarik',
    },
    revoke: 'Tarik',
    revokeThis: (name) => `Tarik undangan ${name}`,
    revoked: (name) => `Undangan ${name} ditarik`,
  },
  en: {
    title: 'Members',
    count: (count) => plural(count, { one: '# person', other: '# people' }),
    roles: {
      member: 'Member',
      admin: 'Admin',
      treasurer: 'Treasurer',
      surveyor: 'Surveyor',
      officer: 'Officer',
      head: 'Head',
      auditor: 'Auditor',
      'data-protection-officer': 'Data protection officer',
      sysadmin: 'Sysadmin',
    },
    you: 'You',
    disabled: 'Disabled',
    joined: (date) => `since ${date}`,
    change: 'Manage',
    changeThis: (name) => `Manage ${name}`,
    rolesOf: 'Roles',
    rolesNeeded: 'Choose at least one role.',
    save: 'Save the roles',
    saved: (name) => `Roles of ${name} saved`,
    resetCode: 'Make a code for a new password',
    resetHint: 'For a member who has only a phone number. Tell it to that person directly.',
    resetShown: 'The code shows only once:',
    until: (when) => `Valid until ${when}`,
    remove: 'Remove from the organization',
    removeThis: (name) => `Remove ${name}`,
    reason: 'Reason',
    reasonHint: 'That person reads this reason.',
    removed: (name) => `${name} removed`,
    requests: 'Asking to join',
    askedOn: (date) => `Asked ${date}`,
    accept: 'Accept',
    acceptThis: (name) => `Accept ${name}`,
    decline: 'Decline',
    declineThis: (name) => `Decline ${name}`,
    accepted: (name) => `${name} is a member now`,
    declined: (name) => `The request of ${name} is declined`,
    invite: 'Invite a member',
    name: 'Name',
    contactKind: 'By',
    contactKinds: { email: 'E-mail', phone: 'Phone number' },
    email: 'E-mail address',
    phone: 'Phone number',
    emailHint: 'Guyub sends the link.',
    phoneHint: 'You get a link to send yourself.',
    sendInvitation: 'Send the invitation',
    makeLink: 'Make the link',
    invited: (name) => `${name} is invited by e-mail`,
    linkFor: (name) => `Link for ${name}`,
    linkOnce: 'The link shows only once. Send it to that person only.',
    link: 'Invitation link',
    copy: 'Copy the link',
    copied: 'The link is copied',
    copyFailed: 'That was not copied. Mark the link, then copy it.',
    byWhatsapp: 'Send by WhatsApp',
    whatsappText: (name, organization, link) =>
      `Hello ${name}, you are invited to join ${organization} in Guyub. Open this link to answer: ${link}`,
    done: 'Done',
    invitations: 'Invitations',
    noInvitations: 'No invitations yet.',
    states: {
      open: 'Waiting',
      accepted: 'Accepted',
      declined: 'Declined',
      expired: 'Expired',
      revoked: 'Taken back',
    },
    revoke: 'Take back',
    revokeThis: (name) => `Take back the invitation to ${name}`,
    revoked: (name) => `The invitation to ${name} is taken back`,
  },
};
