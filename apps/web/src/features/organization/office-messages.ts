import type { Locale } from '../../lib/i18n.tsx';

interface OfficeMessages {
  title: string;
  text: (office: string) => string;
  none: string;
  noneText: string;
  publicPage: string;
  /** Where those who may enter them do so. */
  enter: string;
}

export const officeMessages: Record<Locale, OfficeMessages> = {
  id: {
    title: 'Hubungi Diskominfo',
    text: (office) => `${office} membantu bila Anda tidak bisa melanjutkan sendiri.`,
    none: 'Kontaknya belum diisi',
    noneText: 'Datanglah ke kantornya, atau tanyakan kepada admin grup Anda.',
    publicPage: 'Lihat halaman dinas',
    enter: 'Isi kontak dinas',
  },
  en: {
    title: 'Contact the communication office',
    text: (office) => `${office} helps where you cannot go on by yourself.`,
    none: 'No contact has been entered yet',
    noneText: 'Go to the office, or ask an admin of your group.',
    publicPage: 'See the office’s page',
    enter: 'Enter the office’s contacts',
  },
};
