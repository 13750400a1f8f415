import { foldForSearch } from '../kernel/search.ts';
import { programSearchText } from './search-text.ts';

const program = {
  title: 'Ronda Anti Klithih',
  purpose: 'Jalan aman bagi pelajar',
  activityTitles: ['Patroli malam'],
  hostNames: ['ICK', 'Info Cegatan Klaten'],
  venue: 'Monumen Juang 45, Klaten Tengah',
};

describe('programSearchText', () => {
  it.each(['klitih', 'PATROLI', 'cegatan klaten', 'monumen joang', 'klaten tengah', 'pelajar'])(
    'finds a program by "%s"',
    (sought) => {
      expect(programSearchText(program, [])).toContain(foldForSearch(sought));
    },
  );

  it('finds nothing by words that were hidden', () => {
    expect(programSearchText(program, ['title'])).not.toContain(foldForSearch('klitih'));
    expect(programSearchText(program, ['purpose'])).not.toContain(foldForSearch('pelajar'));
    expect(programSearchText(program, ['purpose'])).toContain(foldForSearch('klitih'));
  });

  it('joins no words of two fields', () => {
    expect(programSearchText(program, [])).not.toContain(foldForSearch('klithih jalan'));
  });
});
