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
  toName: (name: string, contact: string) => string;
  forWhom: (organizations: string) => string;
  failedHint: string;
  share: string;
  shareThis: (subject: string) => string;
  read: string;
  copy: string;
  copyThis: (subject: string) => string;
  copied: string;
  copyFailed: string;
  show: string;
  none: string;
  noneHint: string;
}

export const mailMessages: Record<Locale, MailMessages> = {
  id: {
    title: 'Pesan',
    below: 'Surel yang dikirim Guyub, yang terbaru lebih dahulu.',
    keptHint:
      'Peladen surel belum dipasang, jadi pesan disimpan di sini. Salin teksnya, atau kirim lewat WhatsApp, kepada yang namanya tertulis. Tautan di dalamnya hanya untuk dia.',
    states: { waiting: 'Menunggu', sent: 'Terkirim', kept: 'Disimpan di sini', failed: 'Tidak sampai' },
    to: (contact) => `Untuk ${contact}`,
    toName: (name, contact) => `Untuk ${name}, ${contact}`,
    forWhom: (organizations) => `Penerima bagi ${organizations}`,
    failedHint:
      'Pesan ini tidak sampai, dan teksnya tidak disimpan. Beri tahu penerimanya, atau minta pengirimnya mengirim ulang.',
    share: 'Kirim lewat WhatsApp',
    shareThis: (subject) => `Kirim lewat WhatsApp: ${subject}`,
    read: 'Baca',
    copy: 'Salin',
    copyThis: (subject) => `Salin pesan: ${subject}`,
    copied: 'Pesan disalin',
    copyFailed: 'Belum tersalin. Tandai teksnya, lalu salin.',
    show: 'Tampilkan pesan',
    none: 'Belum ada pesan',
    noneHint: 'Undangan dan pemberitahuan akan tampak di sini.',
  },
  en: {
    title: 'Messages',
    below: 'The e-mails that Guyub sends, newest first.',
    keptHint:
      'No mail server is set, so messages are kept here. Copy the text, or send it by WhatsApp, to the person named. The link in it is for them alone.',
    states: { waiting: 'Waiting', sent: 'Sent', kept: 'Kept here', failed: 'Not delivered' },
    to: (contact) => `To ${contact}`,
    toName: (name, contact) => `To ${name}, ${contact}`,
    forWhom: (organizations) => `Gets links for ${organizations}`,
    failedHint:
      'This message did not arrive, and its text is not kept. Tell its receiver, or ask its sender to send it again.',
    share: 'Send by WhatsApp',
    shareThis: (subject) => `Send by WhatsApp: ${subject}`,
    read: 'Read',
    copy: 'Copy',
    copyThis: (subject) => `Copy the message: ${subject}`,
    copied: 'The message is copied',
    copyFailed: 'That was not copied. Mark the text, then copy it.',
    show: 'Show the messages',
    none: 'No messages yet',
    noneHint: 'Invitations and notices will show here.',
  },
};
