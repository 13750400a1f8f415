import type { ProgramHistoryKind, ProgramWorkspace } from '@guyub/domain/program';

import { useTimeZone } from '../../../../lib/clock.tsx';
import { formatInstant } from '../../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../../lib/i18n.tsx';
import { historyMessages } from '../../history-messages.ts';
import { programMessages } from '../../messages.ts';

/** What happened to the program, newest first, in words. */
export function HistoryList({ history }: { history: ProgramWorkspace['history'] }) {
  const say = useMessages(historyMessages);
  const { partnerRoles } = useMessages(programMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const nameOf = (field: string) => say.fields[field] ?? field;
  return (
    <section aria-labelledby="riwayat" className="grid gap-2">
      <h2 id="riwayat">{say.history}</h2>
      {history.length === 0 ? <p className="text-sm text-ink-3">{say.noHistory}</p> : null}
      <ol className="divide-y divide-line border-t border-line">
        {history.map(({ at, kind, organization, params }) => {
          const role = params['role'] ?? '';
          const words = say.historyWords[kind as ProgramHistoryKind] as
            | (typeof say.historyWords)[ProgramHistoryKind]
            | undefined;
          const told = words?.({
            by: organization?.name ?? say.someone,
            organization: params['organization'] ?? organization?.name ?? say.someone,
            reason: params['reason'] ?? params['answer'] ?? '',
            role: (partnerRoles as Record<string, string>)[role] ?? role,
            fields: (params['fields'] ?? '').split(',').map(nameOf).join(', '),
            field: nameOf(params['field'] ?? ''),
          });
          return (
            <li
              key={`${at}-${kind}-${params['organizationId'] ?? ''}`}
              className="grid gap-0.5 py-2.5 text-sm"
            >
              <span>{told ?? kind}</span>
              <time dateTime={at} className="text-xs text-ink-3">
                {formatInstant(at, timeZone, locale)}
              </time>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
