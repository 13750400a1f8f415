import type { messageViewSchema } from '@guyub/domain/identity';
import type { z } from 'zod';

import type { Locale } from '../../lib/i18n.tsx';

export type MailView = z.infer<typeof messageViewSchema>;

interface MailMessages {
  title: string;
  below: string;
  keptHint: string;
  states: Record<MailView['state'], string>;
  to: (contact: string) => string;
  read: string;
  copy: string;
  copyThis: (subject: string) => string;
  copied: string;
  copyFailed: string;
  none: string;
  noneHint: string;
}

export const mailMessages: Record<Locale, MailMessages> = {
  id: {
    title: 'Pesan',
    below: 'Surel yang dikirim Guyub, yang terbaru lebih dahulu.',
    keptHint:
      'Peladen surel belum dipasang, jadi pesan disimpan di sini. Salin teksnya dan sampaikan kepada penerimanya.',
    states: { waiting: 'Menunggu', sent: 'Terkirim', kept: 'Disimpan di sini', failed: 'Gagal terkirim' },
    to: (contact) => `Untuk ${contact}`,
    read: 'Baca',
    copy: 'Salin',
    copyThis: (subject) => `Salin pesan: ${subject}`,
    copied: 'Pesan disalin',
    copyFailed: 'Belum tersalin. Tandai teksnya, lalu salin.',
    none: 'Belum ada pesan',
    noneHint: 'Undangan dan pemberitahuan akan tampak di sini.',
  },
  en: {
    title: 'Messages',
    below: 'The e-mails that Guyub sends, newest first.',
    keptHint:
      'No mail server is set, so messages are kept here. Copy the text and hand it to whom it is for.',
    states: { waiting: 'Waiting', sent: 'Sent', kept: 'Kept here', failed: 'Not delivered' },
    to: (contact) => `To ${contact}`,
    read: 'Read',
    copy: 'Copy',
    copyThis: (subject) => `Copy the message: ${subject}`,
    copied: 'The message is copied',
    copyFailed: 'That was not copied. Mark the text, then copy it.',
    none: 'No messages yet',
    noneHint: 'Invitations and notices will show here.',
  },
};
