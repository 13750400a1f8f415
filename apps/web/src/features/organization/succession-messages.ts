import type { SuccessionEntry } from '@guyub/domain/organization';

import { type Locale, plural } from '../../lib/i18n.tsx';

interface SuccessionMessages {
  title: string;
  /** The admin was last there on this day. */
  goneSince: (date: string) => string;
  noAdmin: string;
  howItWorks: (voters: number) => string;
  tooFew: string;
  notYours: string;
  whom: string;
  propose: string;
  proposed: (name: string) => string;
  openTitle: (name: string) => string;
  openText: (proposer: string, until: string) => string;
  counted: (yes: number, needed: number, voters: number) => string;
  waitsForConsent: (name: string) => string;
  yes: string;
  no: string;
  voted: string;
  ownVote: Record<'yes' | 'no', string>;
  agree: string;
  decline: string;
  answered: string;
  object: string;
  objectTitle: string;
  objectText: string;
  objected: string;
  history: string;
  entries: Record<
    SuccessionEntry['kind'],
    Partial<Record<SuccessionEntry['state'], (name: string) => string>>
  >;
  somebody: string;
  endedRoles: string;
  publicPage: string;
  leave: string;
  leaveTitle: (organization: string) => string;
  leaveText: string;
  leaveOnlyAdmin: string;
  leaveAlone: string;
  successor: string;
  successorNeeded: string;
  left: (organization: string) => string;
  ownTitle: string;
  ownVoteOn: (organization: string) => string;
  ownText: (name: string, until: string) => string;
  ownAsked: string;
  look: string;
  lastSeen: (date: string) => string;
  voteOpen: string;
  handOver: string;
  handOverHint: string;
  handOverNotNow: string;
  invitedTo: (name: string, contact: string) => string;
  invitedSince: (since: string, until: string) => string;
  revokeInvited: string;
  handedTo: (organization: string, name: string) => string;
  askedToLead: (organization: string, email: string) => string;
  revokedInvited: (name: string) => string;
  handOverLoading: string;
  handOverFailed: string;
  to: string;
  toMember: string;
  toEmail: string;
  noMembers: string;
  name: string;
  email: string;
  emailHint: string;
  reason: string;
  reasonHint: string;
  endsRoles: string;
  endsRolesHint: string;
}

export const successionMessages: Record<Locale, SuccessionMessages> = {
  id: {
    title: 'Admin grup',
    goneSince: (date) => `Admin tidak hadir sejak ${date}.`,
    noAdmin: 'Grup ini tidak punya admin.',
    howItWorks: (voters) =>
      `Usulkan anggota yang hadir sebagai admin. ${voters} orang berhak memilih; lebih dari separuhnya menentukan.`,
    tooFew:
      'Pemilihan perlu paling sedikit dua anggota yang hadir. Ajak anggota lain masuk ke Guyub, atau minta Diskominfo menyerahkan grup ini.',
    notYours: 'Yang memilih adalah anggota yang punya tugas di grup, misalnya bendahara.',
    whom: 'Siapa yang menjadi admin?',
    propose: 'Usulkan',
    proposed: (name) => `${name} diusulkan. Semua anggota diberi tahu.`,
    openTitle: (name) => `${name} diusulkan menjadi admin`,
    openText: (proposer, until) => `Diusulkan ${proposer}. Pemilihan sampai ${until}.`,
    counted: (yes, needed, voters) => `${yes} setuju, perlu ${needed} dari ${voters}`,
    waitsForConsent: (name) => `${name} belum menyatakan bersedia.`,
    yes: 'Setuju',
    no: 'Tidak setuju',
    voted: 'Suara Anda tercatat',
    ownVote: { yes: 'Anda setuju.', no: 'Anda tidak setuju.' },
    agree: 'Saya bersedia',
    decline: 'Belum bersedia',
    answered: 'Jawaban Anda tercatat',
    object: 'Saya masih admin di sini',
    objectTitle: 'Hentikan pemilihan?',
    objectText: 'Anda tetap admin. Semua anggota diberi tahu bahwa Anda hadir.',
    objected: 'Pemilihan dihentikan',
    history: 'Pergantian admin',
    entries: {
      vote: {
        accepted: (name) => `${name} menjadi admin, pilihan anggota`,
        rejected: (name) => `${name} tidak terpilih`,
        lapsed: (name) => `Usul untuk ${name} berakhir tanpa keputusan`,
        objected: (name) => `Admin hadir kembali; usul untuk ${name} dihentikan`,
        declined: (name) => `${name} belum bersedia`,
        superseded: (name) => `Usul untuk ${name} digantikan keputusan lain`,
      },
      'hand-over': {
        accepted: (name) => `${name} menjadi admin, keputusan Diskominfo`,
        open: () => 'Diskominfo mengundang admin baru',
      },
    },
    somebody: 'Seseorang',
    endedRoles: 'Admin lama menjadi anggota biasa.',
    publicPage: 'Halaman publik',
    leave: 'Keluar dari grup',
    leaveTitle: (organization) => `Keluar dari ${organization}?`,
    leaveText: 'Anda tidak lagi menjadi anggota. Untuk kembali, minta bergabung lagi.',
    leaveOnlyAdmin:
      'Anda satu-satunya admin. Pilih penggantinya; ia menjadi admin saat Anda keluar, dan semua anggota diberi tahu.',
    leaveAlone:
      'Anda satu-satunya admin dan belum ada anggota lain yang bisa menggantikan. Undang anggota dahulu, atau hubungi Diskominfo. Bila Anda berhenti hadir, Diskominfo dapat menyerahkan grup ini kepada orang lain.',
    successor: 'Pengganti Anda',
    successorNeeded: 'Pilih siapa yang menggantikan Anda.',
    left: (organization) => `Anda keluar dari ${organization}`,
    ownTitle: 'Menunggu suara Anda',
    ownVoteOn: (organization) => `Admin baru untuk ${organization}`,
    ownText: (name, until) => `${name} diusulkan. Sampai ${until}.`,
    ownAsked: 'Anda diusulkan menjadi admin.',
    look: 'Lihat',
    lastSeen: (date) => `Admin terakhir hadir ${date}`,
    voteOpen: 'Sedang memilih',
    handOver: 'Serahkan',
    handOverHint: 'Admin grup ini tidak hadir. Semua anggota, admin lama juga, membaca keputusan ini.',
    invitedTo: (name, contact) => `Undangan untuk ${name} (${contact}) belum dijawab.`,
    invitedSince: (since, until) =>
      `Dikirim ${since}, berlaku sampai ${until}. Untuk menyerahkan kepada orang lain, tarik dahulu undangan ini.`,
    revokeInvited: 'Tarik undangan',
    handedTo: (organization, name) => `${name} kini admin ${organization}.`,
    askedToLead: (organization, email) => `${email} diundang memimpin ${organization}.`,
    revokedInvited: (name) => `Undangan untuk ${name} ditarik. Tautannya tidak berlaku lagi.`,
    handOverNotNow: 'Admin grup ini hadir. Grup hanya dapat diserahkan bila adminnya tidak hadir.',
    handOverLoading: 'Sedang memuat',
    handOverFailed: 'Belum berhasil dimuat. Tutup, lalu coba lagi.',
    to: 'Kepada',
    toMember: 'Anggota',
    toEmail: 'Orang lain',
    noMembers: 'Belum ada anggota lain. Undang seseorang lewat surel.',
    name: 'Nama',
    email: 'Alamat surel',
    emailHint: 'Ia menjadi admin setelah menerima undangan.',
    reason: 'Alasan',
    reasonHint: 'Semua anggota membaca alasan ini. Paling sedikit 3 huruf.',
    endsRoles: 'Akhiri juga peran admin yang lama',
    endsRolesHint: 'Ia tetap anggota, dan dapat menyampaikan keberatan kepada Diskominfo.',
  },
  en: {
    title: 'Group admin',
    goneSince: (date) => `The admin has not been here since ${date}.`,
    noAdmin: 'This group has no admin.',
    howItWorks: (voters) =>
      `Propose a member who is here as admin. ${plural(voters, { one: '# person', other: '# people' })} may vote; more than half of them decide.`,
    tooFew:
      'A vote needs at least two members who are here. Ask others to sign in to Guyub, or ask the communication office to hand the group over.',
    notYours: 'Those who vote are members with a task in the group, such as the treasurer.',
    whom: 'Who becomes admin?',
    propose: 'Propose',
    proposed: (name) => `${name} is proposed. All members are told.`,
    openTitle: (name) => `${name} is proposed as admin`,
    openText: (proposer, until) => `Proposed by ${proposer}. The vote is open until ${until}.`,
    counted: (yes, needed, voters) => `${yes} agree, ${needed} of ${voters} needed`,
    waitsForConsent: (name) => `${name} has not agreed yet.`,
    yes: 'Agree',
    no: 'Disagree',
    voted: 'Your vote is recorded',
    ownVote: { yes: 'You agreed.', no: 'You disagreed.' },
    agree: 'I am willing',
    decline: 'Not for now',
    answered: 'Your answer is recorded',
    object: 'I am still the admin here',
    objectTitle: 'Stop the vote?',
    objectText: 'You stay admin. All members are told that you are here.',
    objected: 'The vote is stopped',
    history: 'Changes of admin',
    entries: {
      vote: {
        accepted: (name) => `${name} became admin by the members’ vote`,
        rejected: (name) => `${name} was not elected`,
        lapsed: (name) => `The proposal of ${name} ended without a decision`,
        objected: (name) => `The admin came back; the proposal of ${name} was stopped`,
        declined: (name) => `${name} did not want to`,
        superseded: (name) => `The proposal of ${name} gave way to another decision`,
      },
      'hand-over': {
        accepted: (name) => `${name} became admin by decision of the communication office`,
        open: () => 'The communication office invited a new admin',
      },
    },
    somebody: 'Somebody',
    endedRoles: 'The former admin is a member now.',
    publicPage: 'Public page',
    leave: 'Leave the group',
    leaveTitle: (organization) => `Leave ${organization}?`,
    leaveText: 'You will no longer be a member. To come back, ask to join again.',
    leaveOnlyAdmin:
      'You are the only admin. Choose who follows; they become admin as you leave, and all members are told.',
    leaveAlone:
      'You are the only admin and there is nobody else who could follow. Invite a member first, or ask the communication office. If you stop coming here, the office can hand the group to somebody else.',
    successor: 'Who follows you',
    successorNeeded: 'Choose who follows you.',
    left: (organization) => `You left ${organization}`,
    ownTitle: 'Waiting for your vote',
    ownVoteOn: (organization) => `A new admin for ${organization}`,
    ownText: (name, until) => `${name} is proposed. Until ${until}.`,
    ownAsked: 'You are proposed as admin.',
    look: 'Look',
    lastSeen: (date) => `Admin last here ${date}`,
    voteOpen: 'Voting',
    handOver: 'Hand over',
    handOverHint: 'The admin of this group is gone. All members, the former admin too, read this decision.',
    invitedTo: (name, contact) => `The invitation to ${name} (${contact}) has not been answered.`,
    invitedSince: (since, until) =>
      `Sent ${since}, open until ${until}. To hand over to somebody else, take it back first.`,
    revokeInvited: 'Take the invitation back',
    handedTo: (organization, name) => `${name} is admin of ${organization} now.`,
    askedToLead: (organization, email) => `${email} is invited to lead ${organization}.`,
    revokedInvited: (name) => `The invitation to ${name} was taken back. Its link no longer works.`,
    handOverNotNow: 'An admin of this group is here. It can be handed over only while none is.',
    handOverLoading: 'Loading',
    handOverFailed: 'That did not load. Close this, then try again.',
    to: 'To',
    toMember: 'A member',
    toEmail: 'Somebody else',
    noMembers: 'There are no other members yet. Invite somebody by e-mail.',
    name: 'Name',
    email: 'E-mail address',
    emailHint: 'They become admin when they accept the invitation.',
    reason: 'Reason',
    reasonHint: 'All members read this reason. At least 3 letters.',
    endsRoles: 'End the former admin’s role with it',
    endsRolesHint: 'They stay a member, and can object to the communication office.',
  },
};
