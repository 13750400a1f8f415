/** Where things live, in the one set of path words that both languages use; the English site puts `/en` before them. */
export const paths = {
  start: '/' as string,
  calendar: '/kalender' as string,
  event: (slug: string): string => `/kegiatan/${slug}`,
  program: (slug: string): string => `/program/${slug}`,
  groups: '/grup' as string,
  group: (slug: string): string => `/grup/${slug}`,
  venues: '/tempat' as string,
  signIn: '/masuk' as string,
  signUp: '/daftar' as string,
  forgotten: '/lupa-sandi' as string,
  invitation: (token: string): string => `/undangan/${token}`,
  me: '/saya' as string,
  workspace: (organization: string): string => `/ruang/${organization}`,
  plan: (organization: string): string => `/ruang/${organization}/rencana`,
  workspaceProgram: (organization: string, program: string): string =>
    `/ruang/${organization}/program/${program}`,
  members: (organization: string): string => `/ruang/${organization}/anggota`,
  profile: (organization: string): string => `/ruang/${organization}/profil`,
  oversight: '/pemantauan' as string,
  settings: '/pengaturan' as string,
} as const;
