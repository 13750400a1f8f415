import { writeCsv } from './csv.ts';

it('parts cells by commas and rows by CRLF, after the mark of UTF-8', () => {
  expect(
    writeCsv([
      ['Program', 'Hadir'],
      ['Donor', 93],
      ['Rapat', null],
    ]),
  ).toBe('\uFEFFProgram,Hadir\r\nDonor,93\r\nRapat,\r\n');
});

it('quotes what would part a cell', () => {
  expect(writeCsv([['Donor, "besar"\nbersama', 'a;b']])).toBe('\uFEFF"Donor, ""besar""\nbersama",a;b\r\n');
});

it.each([
  '=1+1',
  '+62',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\r\n@SUM(A1)',
  ' =1',
  '\u00A0=1',
  '\tkata',
  '\nkata',
  '\rkata',
  '＝1+1',
  '＋62',
  '－1',
  '＠SUM(A1)',
  '\n＝1',
])('makes words of %j, which a spreadsheet would run', (cell) => {
  expect(writeCsv([[cell]])).toMatch(/^\uFEFF"?'/);
});

it('leaves words as they are that only hold such signs', () => {
  expect(writeCsv([['a=1', 'Donor - Maret', 'ick@contoh.id', ' Bayat']])).toBe(
    '\uFEFFa=1,Donor - Maret,ick@contoh.id, Bayat\r\n',
  );
});

it('leaves figures figures', () => {
  expect(writeCsv([[-1, 0]])).toBe('\uFEFF-1,0\r\n');
});
