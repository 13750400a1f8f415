/** What an error of the driver or of TypeORM carries beside its message: statements, their values, rows in words. */
const statementFields = new Set(['parameters', 'query', 'driverError', 'detail', 'where', 'internalQuery']);

/** With fewer digits (after 0 or 62) a number is none that anybody has, and stands in any log. */
const fewestDigits = 7;
/** What people and programs put between the digits of a number; a no-break space is `\s`, and so is a marker of none. */
const betweenDigits = String.raw`[\s\p{Cf}\p{Pd}\u2212.·•()/\\+_~]*`;
const digitRuns = new RegExp(String.raw`\d(?:${betweenDigits}\d){${fewestDigits - 1},}`, 'gu');
/** A space as it stands in an address (`Rina+Contoh`), in a slug and in the name of a file. */
const spaceInWords = String.raw`[\s\p{Pd}+._]+`;

/**
 * @typedef {{ kind: string, value: string }} Secret what must stand nowhere, and what it is
 * @typedef {{ kind: string, line: number }} Leak never the value itself, or the report would be the next leak
 */

/**
 * What reads a text for what must not stand in it, however it is written: letters large or small, as an address or JSON
 * encodes them, a phone number with or without its country and with whatever between its digits.
 *
 * @param {readonly Secret[]} secrets
 * @returns {{ sought: Secret[], findLeaks: (text: string) => Leak[] }} what is sought, each once
 */
export function leakFinder(secrets) {
  const sought = worthSeeking(secrets);
  const phones = sought.filter(({ kind }) => kind === 'phone').map(({ value }) => value);
  const words = patternsOf(sought.filter(({ kind }) => kind !== 'phone'));
  const kindsIn = (line) => {
    const found = new Set();
    for (const reading of readingsOf(line)) {
      if (holdsPhone(reading, phones)) found.add('phone');
      for (const { kind, pattern } of words) if (pattern.test(reading)) found.add(kind);
    }
    if (hasStatement(line)) found.add('a statement or its values');
    return [...found];
  };
  const findLeaks = (text) =>
    text.split('\n').flatMap((line, index) => kindsIn(line).map((kind) => ({ kind, line: index + 1 })));
  return { sought, findLeaks };
}

/**
 * Each once, in the form in which it is sought. What is shorter than three letters stands in any text.
 *
 * @param {readonly Secret[]} secrets
 * @returns {Secret[]} a phone is the digits that all its spellings have in common
 */
export function worthSeeking(secrets) {
  const byValue = new Map();
  for (const { kind, value } of secrets) {
    const sought = kind === 'phone' ? commonDigits(value) : value.normalize('NFKC').trim();
    if (sought.length >= (kind === 'phone' ? fewestDigits : 3)) byValue.set(sought, kind);
  }
  return [...byValue].map(([value, kind]) => ({ kind, value }));
}

/** 0812…, 62 812…, +62 (0)812… → 812… */
const commonDigits = (phone) =>
  phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(00)?62/, '')
    .replace(/^0/, '');

const holdsPhone = (reading, phones) =>
  (reading.match(digitRuns) ?? []).some((run) => {
    const digits = run.replace(/\D/g, '');
    return phones.some((phone) => digits.includes(phone));
  });

/** One pattern for all of a kind, each as a whole word: "Sari" is not in "Wonosari". */
function patternsOf(secrets) {
  const escape = (plain) => plain.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  const any = (kind) =>
    secrets
      .filter((secret) => secret.kind === kind)
      .map(({ value }) => value.split(/\s+/).map(escape).join(spaceInWords))
      .join('|');
  return [...new Set(secrets.map(({ kind }) => kind))].map((kind) => ({
    kind,
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any(kind)})(?![\p{L}\p{N}])`, 'iu'),
  }));
}

/** A line as it stands, and with what addresses and JSON put for a letter turned back: twice, since one may hold the other. */
function readingsOf(line) {
  const readings = new Set([line.normalize('NFKC')]);
  let text = line;
  for (let turn = 0; turn < 2; turn += 1) {
    text = turnBack(text);
    readings.add(text.normalize('NFKC'));
  }
  return readings;
}

const turnBack = (text) =>
  text
    .replace(/(?:%[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
    .replace(/\\u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(["\\/])/g, '$1');

function hasStatement(line) {
  if (/-- PARAMETERS|\bPARAMETERS:/.test(line)) return true;
  if (!line.startsWith('{')) return false;
  try {
    return holdsField(JSON.parse(line));
  } catch {
    return false;
  }
}

const holdsField = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, inner]) => statementFields.has(key) || holdsField(inner));

/**
 * What people are called by those who know them: each word of their names by itself. Left out is what says nothing of a
 * person: words of up to three letters (a log is full of such, "Tri" among them), and words that stand in texts that
 * everybody reads (`publicTexts`: "Contoh", which all of the demo are called, stands in names of places; "Lestari" could be
 * a program's). A log that names a program would look like one that names a person.
 *
 * @param {readonly string[]} names
 * @param {readonly string[]} publicTexts
 * @returns {Secret[]}
 */
export function givenNames(names, publicTexts) {
  const wordsOf = (text) => text.normalize('NFKC').match(/\p{L}{4,}/gu) ?? [];
  const isPublic = new Set(publicTexts.flatMap(wordsOf).map((word) => word.toLowerCase()));
  return [...new Set(names.flatMap(wordsOf))]
    .filter((word) => !isPublic.has(word.toLowerCase()))
    .map((value) => ({ kind: 'given name', value }));
}
