import type { Channel, OrganizationView } from '@guyub/domain/organization';
import { screen } from '@testing-library/react';

import { show } from '../../../../test/screen.tsx';
import { OfficeContactPage } from './office-contact-page.tsx';

const channel = (platform: Channel['platform'], address: string): Channel => ({
  id: address,
  platform,
  address,
  label: address,
  followers: null,
  followersOn: null,
  version: 1,
});
const office = (...channels: Channel[]) =>
  ({ name: 'Dinas Kominfo', slug: 'diskominfo', channels }) as unknown as OrganizationView;

it('calls and writes first, and leaves out what is only read', async () => {
  const channels = [
    channel('instagram', 'https://instagram.example/dinas'),
    channel('website', 'https://dinas.example'),
    channel('email', 'mailto:halo@dinas.example'),
    channel('telephone', 'tel:+62272000000'),
  ];
  await show(<OfficeContactPage office={office(...channels)} mayEnter={false} />);
  const links = screen.getAllByRole('listitem').map((item) => item.querySelector('a')?.getAttribute('href'));
  expect(links).toEqual(['tel:+62272000000', 'mailto:halo@dinas.example', 'https://dinas.example']);
  expect(screen.queryByRole('link', { name: 'Isi kontak dinas' })).not.toBeInTheDocument();
});

it('says that there is none yet, and shows the office where to enter it', async () => {
  await show(<OfficeContactPage office={office()} mayEnter />, { locale: 'en' });
  expect(screen.getByText('No contact has been entered yet')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Enter the office’s contacts' })).toHaveAttribute(
    'href',
    '/ruang/diskominfo/profil',
  );
});
