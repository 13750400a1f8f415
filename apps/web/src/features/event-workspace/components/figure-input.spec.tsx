import { readFigure } from './figure-input.tsx';

it.each([
  ['35', 35],
  ['35 orang', 35],
  ['1.250 kantong', 1250],
  ['± 40', 40],
  ['kira2 40', Number.NaN],
  ['banyak', Number.NaN],
  ['-5', 5],
])('reads %s', (text, figure) => {
  expect(readFigure(text)).toBe(figure);
});
