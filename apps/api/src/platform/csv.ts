export type CsvCell = string | number | null;

/**
 * Spreadsheets run a cell that begins so, some of them after blanks and line ends too, or in the wide signs of East Asian
 * keyboards; an apostrophe before it makes it words again.
 */
const runs = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;
/** Tells them that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = runs.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table by RFC 4180, safe to open in a spreadsheet whoever wrote its words. */
export const writeCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
