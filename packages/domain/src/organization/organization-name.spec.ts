import { createOrganizationSchema } from './organization.schema.ts';

const { name, code } = createOrganizationSchema.shape;

describe('an organization’s name', () => {
  it.each([
    'Info Cegatan Klaten',
    'PT. Sinar Jaya (Persero), Tbk.',
    'Karang Taruna RT.05/RW.02',
    'Yayasan K.H. Ahmad S.Pd.',
    'Kab. Klaten & Kec. Wedi',
    'Monumen Juang ’45 / 1.000 pohon',
  ])('may be %s', (text) => {
    expect(name.safeParse(text).success).toBe(true);
  });

  it.each([
    'Menang besar http://hadiah.example/x',
    'Buka ftp://hadiah',
    'WWW.hadiah',
    'Klik hadiah.example',
    'Klik HADIAH.EXAMPLE/1',
    'Hubungi t.me/hadiah',
    'Klik hadiah\uff0eexample',
  ])('is not %s', (text) => {
    expect(name.safeParse(text).success).toBe(false);
  });

  it('and its label hold no web address', () => {
    expect(code.safeParse('ISK').success).toBe(true);
    expect(code.safeParse('judi.example').success).toBe(false);
  });
});
