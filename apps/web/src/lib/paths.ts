/**
 * Where things live, in the one set of path words that both languages use; the English site puts `/en` before them. The
 * rooms behind a session: private-paths.ts.
 */
export const paths = {
  start: '/' as string,
  calendar: '/kalender' as string,
  event: (slug: string): string => `/kegiatan/${slug}`,
  program: (slug: string): string => `/program/${slug}`,
  groups: '/grup' as string,
  group: (slug: string): string => `/grup/${slug}`,
  venues: '/tempat' as string,
  subscribe: '/langganan' as string,
  signIn: '/masuk' as string,
  signUp: '/daftar' as string,
  me: '/saya' as string,
  forgotten: '/lupa-sandi' as string,
  offline: '/luring' as string,
  officeContact: '/kontak' as string,
} as const;
