import { placeLine } from './place-line.ts';

describe('placeLine', () => {
  it('names venue, address and area', () => {
    expect(placeLine("Monumen Juang '45", 'Jl. Veteran', 'Gayamprit')).toBe(
      "Monumen Juang '45, Jl. Veteran, Gayamprit",
    );
  });

  it.each([
    [['Balai Desa', 'Buntalan', 'Buntalan'], 'Balai Desa, Buntalan'],
    [
      ['Balai Desa', 'Jl. Merapi 3, BUNTALAN', 'Buntalan, Klaten Tengah'],
      'Balai Desa, Jl. Merapi 3, BUNTALAN, Klaten Tengah',
    ],
    [['Pendopo', '', null, undefined], 'Pendopo'],
    [['Pendopo', 'Jl. Pemuda\nKlaten', 'Klaten'], 'Pendopo, Jl. Pemuda, Klaten'],
    [[], ''],
  ])('tells each part once: %j', (texts, line) => {
    expect(placeLine(...texts)).toBe(line);
  });
});
