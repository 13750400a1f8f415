/** Every form of a slice's name that its files need. */
export function namesOf(name, plural = pluralOf(name)) {
  const words = name.split('-');
  const pluralWords = plural.split('-');
  return {
    name,
    plural,
    /** blood_drive */
    table: words.join('_'),
    /** BloodDrive, BloodDrives */
    type: pascal(words),
    types: pascal(pluralWords),
    /** bloodDrive, bloodDrives */
    value: camel(words),
    values: camel(pluralWords),
    /** "blood drive", "Blood drives" */
    spoken: words.join(' '),
    title: pluralWords.join(' ').replace(/^./, (letter) => letter.toUpperCase()),
  };
}

/** Lower-case words joined by hyphens, a noun in the singular: why a name will not do, or null. */
export function faultInName(name) {
  if (!name) return 'Give the name of the slice: npm run new-slice -- stock-take';
  if (!/^[a-z]+(-[a-z]+)*$/.test(name))
    return `"${name}" is no name for a slice: lower-case words joined by hyphens.`;
  if (reserved.has(name)) return `"${name}" is the name of a layer, not of a slice.`;
  if (/[^s]s$/.test(name)) return `"${name}" looks like a plural; slices are singular.`;
  return null;
}

const reserved = new Set([
  'kernel',
  'platform',
  'features',
  'app',
  'lib',
  'ui',
  'utils',
  'helper',
  'common',
  'shared',
  'manager',
  'base',
  'types',
]);

function pluralOf(name) {
  if (/[^aeiou]y$/.test(name)) return name.replace(/y$/, 'ies');
  return /(s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const pascal = (words) => words.map(capital).join('');
const camel = (words) => words[0] + pascal(words.slice(1));
