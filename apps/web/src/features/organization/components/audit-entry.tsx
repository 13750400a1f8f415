import type { AuditEntry, OrganizationBrief } from '@guyub/domain/organization';

import { useTimeZone } from '../../../lib/clock.tsx';
import { formatInstant } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { auditMessages } from '../audit-messages.ts';

/** Bookkeeping of the database that tells a reader nothing. */
const silent = /^(id|version|uses|search_text|position|.*_id|.*_hash|.*_at)$/;

interface AuditEntryRowProps {
  entry: AuditEntry & { organization?: OrganizationBrief | null };
  /** Everything: in whose name, the operation's code, and the fields of what was added or removed. */
  isWhole?: boolean;
}

/** One write: who, what, when, and which fields became what. */
export function AuditEntryRow({ entry, isWhole = false }: AuditEntryRowProps) {
  const say = useMessages(auditMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const actor =
    entry.actorName ?? (entry.actorKind === 'account' ? say.formerMember : say.actors[entry.actorKind]);
  const thing = say.tables[entry.table] ?? entry.table.replaceAll('_', ' ');
  const changes = <Changes entry={entry} />;
  const isUpdate = entry.action === 'update';
  const hasFields = Object.keys(entry.changes).some((field) => !silent.test(field));
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 text-sm md:grid-cols-[13rem_minmax(0,1fr)]">
      <span className="text-xs text-ink-3 md:pt-0.5">{formatInstant(entry.at, timeZone, locale)}</span>
      <div className="grid min-w-0 gap-0.5">
        <p>
          <b className="font-bold">{actor}</b> {say.actions[entry.action]} {thing}
        </p>
        {isWhole ? (
          <p className="text-xs wrap-anywhere text-ink-3">
            {entry.organization ? `${say.inNameOf(entry.organization.name)} · ` : ''}
            <code>{entry.operation}</code>
          </p>
        ) : null}
        {isUpdate ? changes : null}
        {isWhole && !isUpdate && hasFields ? (
          <details>
            <summary className="touch inline-flex items-center text-xs font-semibold text-brand-ink">
              {say.showFields}
            </summary>
            {changes}
          </details>
        ) : null}
      </div>
    </li>
  );
}

function Changes({ entry }: { entry: AuditEntry }) {
  const say = useMessages(auditMessages);
  const changes = Object.entries(entry.changes).filter(([field]) => !silent.test(field));
  if (changes.length === 0) return null;
  return (
    <ul className="text-xs text-ink-2">
      {changes.map(([field, change]) => (
        <li key={field} className="wrap-anywhere">
          {say.fields[field] ?? field.replaceAll('_', ' ')}:{' '}
          {change === null ? (
            entry.action === 'update' ? (
              say.changed
            ) : (
              say.hidden
            )
          ) : (
            <>
              {entry.action === 'insert' ? null : (
                <del className="text-ink-3">{show(change.before, say)}</del>
              )}
              {entry.action === 'update' ? ' → ' : null}
              {entry.action === 'delete' ? null : (
                <ins className="no-underline">{show(change.after, say)}</ins>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A value as the database holds it, shortened to what fits a line. */
function show(value: unknown, say: { empty: string; yes: string; no: string }): string {
  if (value === null || value === undefined || value === '') return say.empty;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
