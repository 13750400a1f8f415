import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';

import { lazyPart } from './lazy-part.tsx';

describe('a part that comes after its page', () => {
  it('is fetched only when it is shown', async () => {
    const asked: string[] = [];
    const Part = lazyPart(async () => {
      asked.push('part');
      return { default: ({ word }: { word: string }) => <b>{word}</b> };
    });
    const page = (isShown: boolean) => (
      <Suspense fallback="…">{isShown ? <Part word="laporan" /> : null}</Suspense>
    );
    const { rerender } = render(page(false));
    expect(asked).toEqual([]);
    rerender(page(true));
    expect(await screen.findByText('laporan')).toBeVisible();
    expect(asked).toEqual(['part']);
  });
});
