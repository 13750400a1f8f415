import { useState } from 'react';

import { withQuery } from '../../../lib/http.ts';
import { type Locale, useLocale, useMessages } from '../../../lib/i18n.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select, Textarea } from '../../../ui/inputs.tsx';
import { kindOrder, kindWords } from '../../../ui/kind.tsx';
import { feedMessages } from '../messages.ts';
import { CopyButton } from './copy-button.tsx';

const limits = ['3', '5', '8', '12', '20', '30'];
// pairs and no table of words, of which a build keeps one language only
const languages: readonly (readonly [Locale, string])[] = [
  ['id', 'Indonesia'],
  ['en', 'English'],
];

export interface Choices {
  groups: readonly { slug: string; name: string }[];
  /** Kecamatan. */
  districts: readonly { code: string; name: string }[];
}

interface Chosen {
  group: string;
  kind: string;
  area: string;
  lang: string;
  limit: string;
}

/** The list for another site: what it shall show, how it will look, and the code that puts it there. */
export function EmbedMaker({ groups, districts, publicUrl }: Choices & { publicUrl: string }) {
  const say = useMessages(feedMessages);
  const locale = useLocale();
  const [chosen, setChosen] = useState<Chosen>({ group: '', kind: '', area: '', lang: locale, limit: '5' });
  const path = withQuery('/embed/events', { ...chosen });
  const code = `<iframe src="${publicUrl}${path.replaceAll('&', '&amp;')}" title="${say.frameTitle}" width="100%" height="480" loading="lazy"></iframe>`;
  const select = (key: keyof Chosen, label: string, options: readonly (readonly [string, string])[]) => (
    <Field label={label}>
      <Select
        value={chosen[key]}
        onChange={({ target }) => setChosen((now) => ({ ...now, [key]: target.value }))}
      >
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <section aria-labelledby="embed" className="grid content-start gap-4 lg:col-span-2">
      <h2 id="embed">{say.embed}</h2>
      <p className="max-w-prose text-sm text-ink-2">{say.embedHint}</p>
      <div className="grid gap-x-14 gap-y-6 lg:grid-cols-2">
        <div className="grid content-start gap-4">
          {select('group', say.group, [
            ['', say.allGroups],
            ...groups.map(({ slug, name }) => [slug, name] as const),
          ])}
          {select('kind', say.kind, [
            ['', say.allKinds],
            ...kindOrder.map((kind) => [kind, kindWords[locale][kind].long] as const),
          ])}
          {select('area', say.district, [
            ['', say.allDistricts],
            ...districts.map(({ code: area, name }) => [area, name] as const),
          ])}
          <div className="grid grid-cols-2 gap-3">
            {select('lang', say.language, languages)}
            {select(
              'limit',
              say.limit,
              limits.map((limit) => [limit, limit] as const),
            )}
          </div>
          <Field label={say.code}>
            <Textarea readOnly rows={5} value={code} className="font-mono text-xs!" />
          </Field>
          <div>
            <CopyButton text={code} label={say.copyCode} />
          </div>
        </div>
        <div className="grid content-start gap-1.5">
          <p className="text-sm font-bold">{say.preview}</p>
          {/* oxlint-disable-next-line react/iframe-missing-sandbox -- our own list, whose policy allows no script */}
          <iframe src={path} title={say.frameTitle} className="h-120 w-full rounded-md outlined" />
        </div>
      </div>
    </section>
  );
}
