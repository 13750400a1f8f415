import type { HostState, PartnerState, ProgramWorkspace, ProposalKind } from '@guyub/domain/program';

import type { Locale } from '../../lib/i18n.tsx';

type Transition = 'publish' | 'resume' | 'pause' | 'close';

export interface WorkspaceMessages {
  programs: string;
  programsText: (organization: string) => string;
  plan: string;
  drafts: string;
  running: string;
  none: string;
  noneText: string;
  publicPage: string;
  hiddenTitle: string;
  transitions: Record<Transition, { label: string; title: string; text: string; done: string }>;
  reason: string;
  reasonNeeded: string;
  reasonHint: string;
  reasonShown: string;
  note: string;
  cancelAll: string;
  cancelAllTitle: string;
  cancelAtOnce: string;
  cancelBySecond: string;
  cancelled: string;
  proposed: string;
  invitedTitle: string;
  invitedText: (owner: string) => string;
  accept: string;
  decline: string;
  declineTitle: string;
  declineText: (owner: string) => string;
  declineReason: string;
  askedTitle: (role: string) => string;
  askedText: (owner: string) => string;
  confirm: string;
  cannot: string;
  answered: string;
  flagTitle: string;
  flagAnswer: string;
  flagAnswerHint: string;
  sendAnswer: string;
  flagAnswered: string;
  proposals: string;
  proposalWords: Record<ProposalKind, (askedBy: string, target: string) => string>;
  agree: string;
  disagree: string;
  withdraw: string;
  withdrawn: string;
  waitingForSecond: string;
  facts: string;
  edit: string;
  editDates: string;
  saveChanges: string;
  stopEditing: string;
  saved: string;
  editedTitle: string;
  takeNewest: string;
  keepMine: string;
  dates: string;
  addDate: string;
  addDateText: string;
  date: string;
  saveDate: string;
  dateAdded: (when: string) => string;
  hosts: string;
  hostStates: Record<HostState, string>;
  inviteHost: string;
  invite: string;
  invitedDone: (name: string) => string;
  group: string;
  groupNeeded: string;
  remind: string;
  reminded: (name: string) => string;
  leave: string;
  leaveTitle: string;
  leaveText: string;
  left: string;
  remove: (name: string) => string;
  removeShort: string;
  removeAtOnce: (name: string) => string;
  removeBySecond: (name: string) => string;
  removed: string;
  partners: string;
  noPartners: string;
  partnerStates: Record<PartnerState, string>;
  askPartner: string;
  ask: string;
  partnerAsked: (name: string) => string;
  takeBack: string;
  takeBackTitle: (name: string) => string;
  takeBackText: string;
  takenBack: string;
  readOnly: string;
  over: Record<Extract<ProgramWorkspace['program']['state'], 'closed' | 'cancelled'>, string>;
}

export const workspaceMessages: Record<Locale, WorkspaceMessages> = {
  id: {
    programs: 'Program',
    programsText: (organization) => `Yang diadakan ${organization}, sendiri atau bersama`,
    plan: 'Rencanakan program',
    drafts: 'Draf',
    running: 'Terbit',
    none: 'Belum ada program',
    noneText: 'Rencanakan yang pertama: cukup jenis kegiatan, tempat, dan seberapa sering.',
    publicPage: 'Lihat halaman umum',
    hiddenTitle: 'Nama disembunyikan',
    transitions: {
      publish: {
        label: 'Terbitkan',
        title: 'Terbitkan program ini?',
        text: 'Tanggalnya masuk kalender dan semua orang dapat melihatnya.',
        done: 'Program terbit.',
      },
      resume: {
        label: 'Lanjutkan',
        title: 'Lanjutkan program ini?',
        text: 'Tanggal berikutnya masuk kalender lagi.',
        done: 'Program dilanjutkan.',
      },
      pause: {
        label: 'Hentikan sementara',
        title: 'Hentikan program ini sementara?',
        text: 'Tanggal yang sudah ada tetap; tanggal baru tidak ditambahkan sampai dilanjutkan.',
        done: 'Program dihentikan sementara.',
      },
      close: {
        label: 'Selesaikan',
        title: 'Selesaikan program ini?',
        text: 'Semua tanggalnya harus sudah dilaporkan atau dibatalkan. Ini tidak dapat diurungkan.',
        done: 'Program selesai.',
      },
    },
    reason: 'Alasan',
    reasonNeeded: 'Tulis alasannya.',
    reasonHint: 'Dibaca tuan rumah lain dan mitra.',
    reasonShown: 'Dibaca semua orang di halaman kegiatan.',
    note: 'Pesan',
    cancelAll: 'Batalkan untuk semua',
    cancelAllTitle: 'Batalkan program ini untuk semua?',
    cancelAtOnce: 'Semua tanggal berikutnya dibatalkan. Ini tidak dapat diurungkan.',
    cancelBySecond: 'Program batal setelah satu tuan rumah lain setuju.',
    cancelled: 'Program dibatalkan.',
    proposed: 'Usul terkirim. Menunggu satu tuan rumah lain setuju.',
    invitedTitle: 'Anda diundang menjadi tuan rumah',
    invitedText: (owner) =>
      `${owner} merencanakan program ini. Sebagai tuan rumah Anda ikut mengatur semuanya.`,
    accept: 'Terima',
    decline: 'Tidak bisa',
    declineTitle: 'Belum bisa ikut?',
    declineText: (owner) => `${owner} langsung diberi tahu. Bila berubah pikiran, minta diundang lagi.`,
    declineReason: 'Alasan',
    askedTitle: (role) => `Anda diminta menjadi mitra: ${role}`,
    askedText: (owner) => `${owner} merencanakan program ini. Nama Anda tampil setelah Anda menyanggupi.`,
    confirm: 'Sanggup',
    cannot: 'Tidak bisa',
    answered: 'Terima kasih, jawaban Anda sudah sampai. Tuan rumah lain diberi tahu.',
    flagTitle: 'Dinas menandai program ini',
    flagAnswer: 'Jawaban',
    flagAnswerHint: 'Apa yang sudah Anda perbaiki atau jelaskan.',
    sendAnswer: 'Kirim jawaban',
    flagAnswered: 'Jawaban terkirim ke dinas.',
    proposals: 'Usul',
    proposalWords: {
      'remove-host': (askedBy, target) => `${askedBy} mengusulkan melepas ${target}`,
      'cancel-program': (askedBy) => `${askedBy} mengusulkan membatalkan program`,
    },
    agree: 'Setuju',
    disagree: 'Tidak setuju',
    withdraw: 'Tarik usul',
    withdrawn: 'Usul ditarik.',
    waitingForSecond: 'Menunggu tuan rumah lain',
    facts: 'Isi program',
    edit: 'Ubah isi',
    editDates: 'Jam dan pengulangan diubah lewat salah satu tanggalnya.',
    saveChanges: 'Simpan perubahan',
    stopEditing: 'Batal',
    saved: 'Perubahan tersimpan.',
    editedTitle: 'Ada yang mengubah program ini lebih dahulu. Isian Anda masih di sini.',
    takeNewest: 'Pakai yang terbaru',
    keepMine: 'Tetap simpan isian saya',
    dates: 'Tanggal',
    addDate: 'Tambah tanggal',
    addDateText:
      'Isi, tempat dan tuan rumahnya sama dengan program ini. Tuan rumah lain dan mitra diberi tahu.',
    date: 'Tanggal',
    saveDate: 'Simpan tanggal',
    dateAdded: (when) => `Tanggal ditambahkan: ${when}.`,
    hosts: 'Tuan rumah',
    hostStates: {
      owner: 'Perencana',
      invited: 'Menunggu jawaban',
      accepted: 'Tuan rumah',
      declined: 'Tidak bisa',
      left: 'Berhenti',
      removed: 'Dilepas',
    },
    inviteHost: 'Undang tuan rumah',
    invite: 'Undang',
    invitedDone: (name) => `Undangan terkirim ke ${name}.`,
    group: 'Nama grup',
    groupNeeded: 'Pilih grupnya dahulu.',
    remind: 'Ingatkan',
    reminded: (name) => `${name} diingatkan lagi.`,
    leave: 'Berhenti',
    leaveTitle: 'Berhenti menjadi tuan rumah?',
    leaveText: 'Yang sudah dilaksanakan tetap tercatat atas nama Anda.',
    left: 'Anda bukan lagi tuan rumah program ini.',
    remove: (name) => `Lepas ${name}`,
    removeShort: 'Lepas',
    removeAtOnce: (name) => `${name} tidak lagi tuan rumah. Yang sudah dilaksanakan tetap tercatat.`,
    removeBySecond: (name) => `${name} dilepas setelah satu tuan rumah lain setuju.`,
    removed: 'Tuan rumah dilepas.',
    partners: 'Mitra',
    noPartners: 'Belum ada mitra.',
    partnerStates: {
      asked: 'Menunggu jawaban',
      confirmed: 'Sanggup',
      declined: 'Tidak bisa',
      withdrawn: 'Ditarik',
    },
    askPartner: 'Minta mitra',
    ask: 'Kirim permintaan',
    partnerAsked: (name) => `Permintaan terkirim ke ${name}.`,
    takeBack: 'Tarik',
    takeBackTitle: (name) => `Tarik permintaan ke ${name}?`,
    takeBackText: 'Nama mitra tidak tampil lagi di halaman kegiatan.',
    takenBack: 'Permintaan ditarik.',
    readOnly: 'Grup Anda tidak mengatur program ini. Yang tampil hanya yang menyangkut Anda.',
    over: {
      closed: 'Program ini sudah selesai. Isinya tidak dapat diubah lagi.',
      cancelled: 'Program ini dibatalkan. Isinya tidak dapat diubah lagi.',
    },
  },
  en: {
    programs: 'Programs',
    programsText: (organization) => `What ${organization} holds, alone or together`,
    plan: 'Plan a program',
    drafts: 'Drafts',
    running: 'Published',
    none: 'No programs yet',
    noneText: 'Plan the first: a kind, a venue and how often will do.',
    publicPage: 'See the public page',
    hiddenTitle: 'Name hidden',
    transitions: {
      publish: {
        label: 'Publish',
        title: 'Publish this program?',
        text: 'Its dates go into the calendar and everyone can see it.',
        done: 'The program is published.',
      },
      resume: {
        label: 'Resume',
        title: 'Resume this program?',
        text: 'Its next dates go into the calendar again.',
        done: 'The program goes on.',
      },
      pause: {
        label: 'Pause',
        title: 'Pause this program?',
        text: 'Dates that exist stay; no new ones are added until you resume.',
        done: 'The program is paused.',
      },
      close: {
        label: 'Finish',
        title: 'Finish this program?',
        text: 'All its dates must be reported or cancelled. This cannot be undone.',
        done: 'The program is finished.',
      },
    },
    reason: 'Reason',
    reasonNeeded: 'Say why.',
    reasonHint: 'Read by the other hosts and the partners.',
    reasonShown: 'Read by everyone on the event’s page.',
    note: 'Message',
    cancelAll: 'Cancel for all',
    cancelAllTitle: 'Cancel this program for all?',
    cancelAtOnce: 'All coming dates are cancelled. This cannot be undone.',
    cancelBySecond: 'The program is cancelled once another host agrees.',
    cancelled: 'The program is cancelled.',
    proposed: 'Proposal sent. Another host has to agree.',
    invitedTitle: 'You are invited to host',
    invitedText: (owner) => `${owner} plans this program. As a host you run all of it together.`,
    accept: 'Accept',
    decline: 'Cannot',
    declineTitle: 'Not this time?',
    declineText: (owner) => `${owner} is told at once. If you change your mind, ask to be invited again.`,
    declineReason: 'Reason',
    askedTitle: (role) => `You are asked to be a partner: ${role}`,
    askedText: (owner) => `${owner} plans this program. Your name is shown once you agree.`,
    confirm: 'We can',
    cannot: 'Cannot',
    answered: 'Thank you, your answer has arrived. The other hosts are told.',
    flagTitle: 'The office flagged this program',
    flagAnswer: 'Answer',
    flagAnswerHint: 'What you corrected or explain.',
    sendAnswer: 'Send answer',
    flagAnswered: 'The answer went to the office.',
    proposals: 'Proposals',
    proposalWords: {
      'remove-host': (askedBy, target) => `${askedBy} proposes to remove ${target}`,
      'cancel-program': (askedBy) => `${askedBy} proposes to cancel the program`,
    },
    agree: 'Agree',
    disagree: 'Disagree',
    withdraw: 'Take back',
    withdrawn: 'The proposal was taken back.',
    waitingForSecond: 'Waiting for another host',
    facts: 'What the program says',
    edit: 'Edit',
    editDates: 'Times and repetition are changed through one of its dates.',
    saveChanges: 'Save changes',
    stopEditing: 'Cancel',
    saved: 'Changes saved.',
    editedTitle: 'Somebody changed this program first. What you typed is still here.',
    takeNewest: 'Take the newest',
    keepMine: 'Save mine all the same',
    dates: 'Dates',
    addDate: 'Add a date',
    addDateText: 'What, where and with whom are the program’s. The other hosts and the partners are told.',
    date: 'Date',
    saveDate: 'Save the date',
    dateAdded: (when) => `Date added: ${when}.`,
    hosts: 'Hosts',
    hostStates: {
      owner: 'Plans it',
      invited: 'Not answered yet',
      accepted: 'Host',
      declined: 'Cannot',
      left: 'Left',
      removed: 'Removed',
    },
    inviteHost: 'Invite a host',
    invite: 'Invite',
    invitedDone: (name) => `The invitation went to ${name}.`,
    group: 'Name of the group',
    groupNeeded: 'Choose the group first.',
    remind: 'Remind',
    reminded: (name) => `${name} was reminded.`,
    leave: 'Leave',
    leaveTitle: 'Stop hosting?',
    leaveText: 'What was held stays in your name.',
    left: 'You no longer host this program.',
    remove: (name) => `Remove ${name}`,
    removeShort: 'Remove',
    removeAtOnce: (name) => `${name} no longer hosts. What was held stays on record.`,
    removeBySecond: (name) => `${name} is removed once another host agrees.`,
    removed: 'The host was removed.',
    partners: 'Partners',
    noPartners: 'No partners yet.',
    partnerStates: {
      asked: 'Not answered yet',
      confirmed: 'Confirmed',
      declined: 'Cannot',
      withdrawn: 'Taken back',
    },
    askPartner: 'Ask a partner',
    ask: 'Send request',
    partnerAsked: (name) => `The request went to ${name}.`,
    takeBack: 'Take back',
    takeBackTitle: (name) => `Take back the request to ${name}?`,
    takeBackText: 'The partner’s name is no longer shown on the event’s page.',
    takenBack: 'The request was taken back.',
    readOnly: 'Your group does not run this program. You see what concerns you.',
    over: {
      closed: 'This program is finished. It can no longer be changed.',
      cancelled: 'This program is cancelled. It can no longer be changed.',
    },
  },
};
