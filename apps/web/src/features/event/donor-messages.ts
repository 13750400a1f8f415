import type { Locale } from '../../lib/i18n.tsx';

/** What somebody who wants to give blood reads on a date's page. */
interface DonorMessages {
  donors: string;
  donorsCome: (date: string, hours: string) => string;
  donorsBring: string;
  donorsAsk: string;
  hostsChannel: string;
}

export const donorMessages: Record<Locale, DonorMessages> = {
  id: {
    donors: 'Mau ikut donor darah?',
    donorsCome: (date, hours) => `Datang langsung pada ${date}, ${hours}.`,
    donorsBring: 'Bawa KTP, dan kartu donor bila sudah punya.',
    donorsAsk: 'Ada yang ingin ditanyakan? Hubungi',
    hostsChannel: 'kanal grup',
  },
  en: {
    donors: 'Would you like to give blood?',
    donorsCome: (date, hours) => `Just come on ${date}, ${hours}.`,
    donorsBring: 'Bring your ID card (KTP), and your donor card if you have one.',
    donorsAsk: 'Any questions? Ask',
    hostsChannel: 'the group’s channel',
  },
};
