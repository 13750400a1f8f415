import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';

import { SearchBox } from './search-box.tsx';

function Searched() {
  const [value, setValue] = useState('donor');
  return (
    <>
      <SearchBox name="cari" label="Cari" placeholder="" value={value} onSearch={setValue} />
      <button type="button" onClick={() => setValue('')}>
        Semua
      </button>
    </>
  );
}

describe('SearchBox', () => {
  it('keeps the focus and what is being typed when its words have been searched', async () => {
    const user = userEvent.setup();
    render(<Searched />);
    const box = screen.getByRole('searchbox', { name: 'Cari' });
    await user.clear(box);
    await user.type(box, 'klitih{Enter} wedi');
    expect(box).toHaveFocus();
    expect(box).toHaveValue('klitih wedi');
  });

  it('follows a search that was changed elsewhere', async () => {
    const user = userEvent.setup();
    render(<Searched />);
    await user.click(screen.getByRole('button', { name: 'Semua' }));
    expect(screen.getByRole('searchbox', { name: 'Cari' })).toHaveValue('');
  });
});
