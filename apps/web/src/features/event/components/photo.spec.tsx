import { render, screen } from '@testing-library/react';

import { Photo } from './photo.tsx';

const id = '01936d5e-7a3c-7b1e-8f00-000000000001';

it('lets the browser choose size and format, keeps its place, and waits until it is near', () => {
  render(<Photo photo={{ id, width: 1200, height: 900 }} alt="Antrean donor" sizes="47vw" />);
  const image = screen.getByRole('img', { name: 'Antrean donor' });
  expect(image).toHaveAttribute('width', '1200');
  expect(image).toHaveAttribute('height', '900');
  expect(image).toHaveAttribute('loading', 'lazy');
  expect(image).toHaveAttribute('decoding', 'async');
  expect(image).toHaveAttribute('src', `/files/${id}/400.webp`);
  expect(image.getAttribute('srcset')).toBe(
    [`/files/${id}/400.webp 400w`, `/files/${id}/800.webp 800w`, `/files/${id}/1600.webp 1200w`].join(', '),
  );
  const source = image.parentElement?.querySelector('source');
  expect(source).toHaveAttribute('type', 'image/avif');
  expect(source?.getAttribute('srcset')).toContain(`/files/${id}/800.avif 800w`);
  expect(source).toHaveAttribute('sizes', '47vw');
});
