/** Opens the sheet for one more date on a program's workspace page. */
export const addDateHash = 'tambah-tanggal';

/** Where the rooms behind a session live, kept apart so that visitors fetch none of it. */
export const privatePaths = {
  foundGroup: '/grup-baru' as string,
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
} as const;
