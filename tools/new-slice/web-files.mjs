/** The slice in the web: its words in every language, its data, one page. */
export function webFiles({ name, plural, type, types, value, values, spoken, title }) {
  const folder = `apps/web/src/features/${name}`;
  return {
    [`${folder}/messages.ts`]: `import type { Locale } from '../../lib/i18n.tsx';

interface ${type}Messages {
  title: string;
  none: string;
}

export const ${value}Messages: Record<Locale, ${type}Messages> = {
  id: {
    title: '${title}',
    none: 'Belum ada ${spoken}',
  },
  en: {
    title: '${title}',
    none: 'No ${spoken} yet',
  },
};
`,
    [`${folder}/api/${name}.queries.ts`]: `import type { ${type}View } from '@guyub/domain/${name}';
import { queryOptions } from '@tanstack/react-query';

import { send } from '../../../lib/http.ts';

export const ${value}Keys = {
  all: ['${name}'] as const,
  list: () => [...${value}Keys.all, 'list'] as const,
};

export const ${values}Query = () =>
  queryOptions({
    queryKey: ${value}Keys.list(),
    queryFn: ({ client, signal }) =>
      send<{ items: ${type}View[]; nextCursor: string | null }>(client, '/${plural}', { signal }),
  });
`,
    [`${folder}/components/${plural}-page.tsx`]: `import { useSuspenseQuery } from '@tanstack/react-query';

import { useMessages } from '../../../lib/i18n.tsx';
import { ${values}Query } from '../api/${name}.queries.ts';
import { ${value}Messages } from '../messages.ts';

export function ${types}Page() {
  const say = useMessages(${value}Messages);
  const { data } = useSuspenseQuery(${values}Query());
  return (
    <div className="wrap">
      <h1>{say.title}</h1>
      {data.items.length === 0 && <p>{say.none}</p>}
      <ul>
        {data.items.map((${value}) => (
          <li key={${value}.id}>{${value}.name}</li>
        ))}
      </ul>
    </div>
  );
}
`,
    [`apps/web/src/app/routes/${plural}.tsx`]: `import { ${values}Query } from '../../features/${name}/api/${name}.queries.ts';
import { ${types}Page } from '../../features/${name}/components/${plural}-page.tsx';
import { ${value}Messages } from '../../features/${name}/messages.ts';
import type { Page } from '../page.tsx';

export const page: Page = {
  prefetch: ({ queries }) => queries.ensureQueryData(${values}Query()),
  head: ({ locale }) => ({ title: ${value}Messages[locale].title, description: '', isUnlisted: true }),
  component: ${types}Page,
};
`,
  };
}
