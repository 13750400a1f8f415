import { lineSchema, nameSchema } from './words.schema.ts';

const isName = (text: string) => nameSchema(3, 120).safeParse(text).success;

describe('a name', () => {
  it.each(['Donor Darah', "Monumen Juang '45", 'Tanam 1.000 pohon 🌳', 'ꦥꦱꦂ ꦏ꧀ꦭꦛꦺꦤ꧀'])('may be %s', (name) => {
    expect(isName(name)).toBe(true);
  });

  it.each([
    ['two lines', 'Donor\r\n\r\nBuka jahat.example'],
    ['a line separator', 'Donor\u2028Darah'],
    ['a mark that turns the text around', 'Donor \u202egnarab'],
    ['nothing to see', '\u200b\u200b\u200b\u200b'],
    ['half a character', 'Donor \ud83d'],
    ['a NUL', 'Donor\u0000Darah'],
  ])('is not %s', (_what, name) => {
    expect(isName(name)).toBe(false);
  });
});

it('a line may stay empty', () => {
  expect(lineSchema(10).parse('  ')).toBe('');
  expect(lineSchema(10).safeParse('a\nb').success).toBe(false);
});
