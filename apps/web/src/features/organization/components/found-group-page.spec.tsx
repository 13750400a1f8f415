import type { OrganizationKind } from '@guyub/domain/organization';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { show } from '../../../../test/screen.tsx';
import type { SendInit } from '../../../lib/http.ts';
import { FoundGroupPage } from './found-group-page.tsx';

interface Sent {
  path: string;
  json: Record<string, unknown>;
}

async function showPage(kind: OrganizationKind, failsOnce = false) {
  const sent: Sent[] = [];
  const founded: unknown[] = [];
  const kinds: OrganizationKind[] = [];
  let fails = failsOnce;
  const send = async (path: string, { json }: SendInit = {}) => {
    sent.push({ path, json: json as Sent['json'] });
    if (fails && path.endsWith('/contacts')) {
      fails = false;
      return { status: 500, body: { code: 'internal' } };
    }
    return { status: 201, body: { id: (sent[0] as Sent).json['id'], slug: 'pmi-klaten', kind } };
  };
  await show(
    <FoundGroupPage
      districts={[]}
      kind={kind}
      onKind={(next) => kinds.push(next)}
      mayAddContact
      onFounded={(organization) => founded.push(organization)}
    />,
    { send },
  );
  return { sent, founded, kinds };
}

const nameIt = async () => {
  await userEvent.type(screen.getAllByRole('textbox', { name: 'Nama' })[0]!, 'PMI Klaten');
  await userEvent.type(screen.getByRole('textbox', { name: 'Singkatan' }), 'PMI');
};
const nameContact = async () => {
  await userEvent.type(screen.getByRole('textbox', { name: 'Nama boleh kosong' }), 'Sekretariat');
  await userEvent.type(screen.getByRole('textbox', { name: /Alamat surel/ }), 'sekretariat@pmi.example');
};
const add = () => userEvent.click(screen.getByRole('button', { name: 'Tambahkan' }));

it('enters a partner with whom its links go to', async () => {
  const { sent, founded } = await showPage('partner');
  await nameIt();
  await nameContact();
  await add();
  await screen.findByRole('heading', { name: 'Tambah dinas atau mitra' });
  expect(sent).toMatchObject([
    { path: '/organizations', json: { kind: 'partner', name: 'PMI Klaten', slug: 'pmi-klaten' } },
    {
      path: `/organizations/${String(sent[0]?.json['id'])}/contacts`,
      json: { name: 'Sekretariat', email: 'sekretariat@pmi.example' },
    },
  ]);
  expect(sent[0]?.json).not.toHaveProperty('contactEmail');
  expect(founded).toHaveLength(1);
});

it('is sent again as it was when the contact did not get through, so that nothing is made twice', async () => {
  const { sent, founded } = await showPage('office', true);
  await nameIt();
  await nameContact();
  await add();
  expect(await screen.findByRole('alert')).toHaveTextContent('Belum berhasil');
  expect(founded).toEqual([]);
  await add();
  const ids = sent.map(({ json }) => json['id']);
  expect(sent.map(({ path }) => path.split('/').at(-1))).toEqual([
    'organizations',
    'contacts',
    'organizations',
    'contacts',
  ]);
  expect(ids.slice(2)).toEqual(ids.slice(0, 2));
  expect(founded).toHaveLength(1);
});

it('asks for both name and address of a contact, or for neither', async () => {
  const { sent } = await showPage('partner');
  await nameIt();
  await userEvent.type(screen.getByRole('textbox', { name: 'Nama boleh kosong' }), 'Sekretariat');
  await add();
  expect(await screen.findByText('Isi nama dan surelnya, atau kosongkan keduanya.')).toBeInTheDocument();
  expect(sent).toEqual([]);
});

it('leaves groups as they were: no contact, and the founder told that they are its admin', async () => {
  const { kinds } = await showPage('group');
  expect(screen.getByText(/Anda menjadi adminnya/)).toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: /Alamat surel/ })).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'Dinas' }));
  expect(kinds).toEqual(['office']);
});
