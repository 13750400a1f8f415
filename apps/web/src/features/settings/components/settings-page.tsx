import type { SettingView } from '@guyub/domain/setting';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { formatDate } from '../../../lib/dates.ts';
import { useToday } from '../../../lib/clock.tsx';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { lowerFirst } from '../../../lib/lower-first.ts';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { settingsQuery } from '../api/settings.queries.ts';
import { settingsMessages } from '../messages.ts';
import { SettingForm } from './setting-form.tsx';

/** Every setting: what holds today, since when, by which source, and what held before. */
export function SettingsPage({ mayChange }: { mayChange: boolean }) {
  const say = useMessages(settingsMessages);
  const { data: settings } = useSuspenseQuery(settingsQuery());
  const [changing, setChanging] = useState<SettingView | null>(null);
  return (
    <div className="wrap max-w-[56rem]!">
      <PageHeader title={say.title} below={say.below} />
      <ul className="divide-y divide-line border-y border-t-[1.5px] border-line border-t-line-strong">
        {settings.map((setting) => (
          <SettingRow
            key={setting.key}
            setting={setting}
            onChange={mayChange ? () => setChanging(setting) : undefined}
          />
        ))}
      </ul>
      {changing ? (
        <SettingForm key={changing.key} setting={changing} onClose={() => setChanging(null)} />
      ) : null}
    </div>
  );
}

function SettingRow({ setting, onChange }: { setting: SettingView; onChange: (() => void) | undefined }) {
  const say = useMessages(settingsMessages);
  const locale = useLocale();
  const today = useToday();
  const { name, hint, unit } = say.settings[setting.key];
  const show = say.values[unit];
  const inForce = setting.values.find(({ effectiveFrom }) => effectiveFrom <= today);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_16rem_auto]">
      <div>
        <h2 className="text-base leading-snug tracking-normal">{name}</h2>
        <p className="text-sm text-ink-3">{hint}</p>
      </div>
      <div className="row-start-2 grid content-start gap-0.5 max-md:col-span-2 md:col-start-2 md:row-start-1">
        <b className="text-lg leading-snug font-extrabold">{show(setting.current)}</b>
        <p className="text-sm text-ink-2">
          {inForce
            ? `${say.since(formatDate(inForce.effectiveFrom, locale))} · ${inForce.source}`
            : say.byDefault(formatDate(setting.defaultSince, locale), setting.defaultSource)}
        </p>
        {setting.values.length > 0 ? (
          <details className="text-sm">
            <summary className="touch inline-flex items-center font-semibold text-brand-ink">
              {say.history(setting.values.length)}
            </summary>
            <ol className="grid gap-2 border-l-2 border-line pl-3">
              {setting.values.map((value) => (
                <li key={value.id}>
                  <b className="font-bold">{show(value.value)}</b>{' '}
                  {lowerFirst(
                    (value.effectiveFrom <= today ? say.since : say.from)(
                      formatDate(value.effectiveFrom, locale),
                    ),
                  )}
                  <span className="block text-ink-3">
                    {value.source}
                    {value.note ? ` · ${value.note}` : ''}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        ) : null}
      </div>
      {onChange ? (
        <div className="col-start-2 row-start-1 md:col-start-3">
          <Button look="line" aria-label={say.changeThis(name)} onClick={onChange}>
            {say.change}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
