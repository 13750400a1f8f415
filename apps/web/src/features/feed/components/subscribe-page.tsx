import { useState } from 'react';

import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/inputs.tsx';
import { kindOrder, kindWords } from '../../../ui/kind.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { feedMessages } from '../messages.ts';
import { type Choices, EmbedMaker } from './embed-maker.tsx';
import { CalendarFeed, NewsFeeds } from './feed-address.tsx';

interface SubscribePageProps extends Choices {
  region: string;
  /** Where the site answers; for addresses that others open. */
  publicUrl: string;
}

/** Every way to keep up: calendars that move by themselves, news for readers of feeds, the list for another site. */
export function SubscribePage({ region, groups, districts, publicUrl }: SubscribePageProps) {
  const say = useMessages(feedMessages);
  const locale = useLocale();
  const [group, setGroup] = useState(groups[0]?.slug ?? '');
  const [kind, setKind] = useState<string>(kindOrder[0] ?? '');
  const query = locale === 'en' ? '?lang=en' : '';
  const groupName = groups.find(({ slug }) => slug === group)?.name;
  return (
    <div className="wrap">
      <PageHeader title={say.title} />
      <p className="max-w-prose pb-8 text-ink-2">{say.lead}</p>
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
        <section className="grid content-start gap-4">
          <h2>{say.calendars}</h2>
          <CalendarFeed title={say.all(region)} address={`${publicUrl}/calendar.ics${query}`} />
          {groupName ? (
            <CalendarFeed
              title={say.ofGroup(groupName)}
              address={`${publicUrl}/groups/${group}/calendar.ics${query}`}
            >
              <Field label={say.group}>
                <Select value={group} onChange={(event) => setGroup(event.target.value)}>
                  {groups.map(({ slug, name }) => (
                    <option key={slug} value={slug}>
                      {name}
                    </option>
                  ))}
                </Select>
              </Field>
            </CalendarFeed>
          ) : null}
          <CalendarFeed title={say.ofKind} address={`${publicUrl}/kinds/${kind}/calendar.ics${query}`}>
            <Field label={say.kind}>
              <Select value={kind} onChange={(event) => setKind(event.target.value)}>
                {kindOrder.map((one) => (
                  <option key={one} value={one}>
                    {kindWords[locale][one].long}
                  </option>
                ))}
              </Select>
            </Field>
          </CalendarFeed>
        </section>
        <div className="grid content-start gap-12">
          <section className="grid content-start gap-4">
            <h2>{say.news}</h2>
            <p className="text-sm text-ink-2">{say.newsHint}</p>
            <NewsFeeds title={say.all(region)} address={`${publicUrl}/feed`} query={query} />
            {groupName ? (
              <NewsFeeds title={groupName} address={`${publicUrl}/groups/${group}/feed`} query={query} />
            ) : null}
          </section>
        </div>
        <EmbedMaker groups={groups} districts={districts} publicUrl={publicUrl} />
      </div>
    </div>
  );
}
