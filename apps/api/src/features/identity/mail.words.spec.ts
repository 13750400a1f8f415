import { composeMail } from './mail.words.ts';

const mail = (title: string) => ({
  organizationName: 'SKB',
  subject: {
    title,
    slug: null,
    kinds: ['meeting' as const],
    roles: [],
    inviteeName: null,
    partnerRole: 'medical',
    nextStartsLocal: null,
    timeZone: null,
    venueLabel: null,
    invitedBy: null,
    isHandOver: false,
  },
  address: 'https://guyub.example/undangan#x',
  expiresAt: '2026-12-01T00:00:00Z',
  timeZone: 'Asia/Jakarta',
});

it.each([
  ['host-invitation', 'id', 'program yang judulnya disembunyikan'],
  ['host-invitation', 'en', 'a program whose title is hidden'],
  ['partner-confirmation', 'id', 'program yang judulnya disembunyikan'],
  ['partner-confirmation', 'en', 'a program whose title is hidden'],
] as const)('%s (%s) names a program by its title, or says that it is hidden', (kind, locale, hidden) => {
  const shown = composeMail(kind, locale, mail('Donor Darah'));
  expect(shown.subject).toContain('Donor Darah');
  expect(shown.text).toContain('"Donor Darah"');
  const { subject, text } = composeMail(kind, locale, mail(''));
  expect(subject).toContain(hidden);
  expect(text).toContain(hidden);
  expect(text).not.toContain('""');
});
