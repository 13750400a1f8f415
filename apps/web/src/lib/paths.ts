/** Opens the sheet for one more date on a program's workspace page. */
export const addDateHash = 'tambah-tanggal';

/** Where things live, in the one set of path words that both languages use; the English site puts `/en` before them. */
export const paths = {
  start: '/' as string,
  calendar: '/kalender' as string,
  event: (slug: string): string => `/kegiatan/${slug}`,
  program: (slug: string): string => `/program/${slug}`,
  groups: '/grup' as string,
  foundGroup: '/grup-baru' as string,
  group: (slug: string): string => `/grup/${slug}`,
  venues: '/tempat' as string,
  subscribe: '/langganan' as string,
  signIn: '/masuk' as string,
  signUp: '/daftar' as string,
  forgotten: '/lupa-sandi' as string,
  me: '/saya' as string,
  secondFactor: '/saya/langkah-kedua' as string,
  workspace: (organization: string): string => `/ruang/${organization}`,
  plan: (organization: string): string => `/ruang/${organization}/rencana`,
  workspacePrograms: (organization: string): string => `/ruang/${organization}/program`,
  workspaceProgram: (organization: string, program: string): string =>
    `/ruang/${organization}/program/${program}`,
  workspaceEvent: (organization: string, event: string): string => `/ruang/${organization}/kegiatan/${event}`,
  changeEvent: (organization: string, event: string): string =>
    `/ruang/${organization}/kegiatan/${event}/ubah`,
  fileReport: (organization: string, event: string): string =>
    `/ruang/${organization}/kegiatan/${event}/hasil`,
  members: (organization: string): string => `/ruang/${organization}/anggota`,
  profile: (organization: string): string => `/ruang/${organization}/profil`,
  oversight: '/pemantauan' as string,
  oversightPrograms: '/pemantauan/program' as string,
  oversightOrganizations: '/pemantauan/lembaga' as string,
  oversightAudit: '/pemantauan/jejak' as string,
  settings: '/pengaturan' as string,
  holidays: '/pengaturan/hari-libur' as string,
  areas: '/pengaturan/wilayah' as string,
  messages: '/pengaturan/pesan' as string,
  accounts: '/pengaturan/akun' as string,
  offline: '/luring' as string,
  officeContact: '/kontak' as string,
} as const;
