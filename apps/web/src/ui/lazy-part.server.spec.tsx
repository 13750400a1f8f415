import { Suspense } from 'react';
import { renderToString } from 'react-dom/server';

import { allPartsLoaded, lazyPart } from './lazy-part.tsx';

it('is there from the beginning on the server, once all are loaded', async () => {
  const Part = lazyPart(async () => ({ default: ({ word }: { word: string }) => <b>{word}</b> }));
  await allPartsLoaded();
  const html = renderToString(
    <Suspense fallback="…">
      <Part word="laporan" />
    </Suspense>,
  );
  expect(html).toContain('<b>laporan</b>');
  expect(html).not.toContain('…');
});
