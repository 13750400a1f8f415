import type { AuditEntry } from '@guyub/domain/organization';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useTimeZone } from '../../../lib/clock.tsx';
import { formatInstant } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { Button } from '../../../ui/button.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { auditQuery } from '../api/workspace.queries.ts';
import { profileMessages } from '../profile-messages.ts';

/** Who changed what, newest first; asked for only when somebody wants to see it. */
export function AuditTrail({ organizationId }: { organizationId: string }) {
  const say = useMessages(profileMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="grid gap-3">
      <div className="grid gap-1">
        <h2>{say.audit}</h2>
        <p className="text-sm text-ink-3">{say.auditHint}</p>
      </div>
      {isOpen ? (
        <Entries organizationId={organizationId} />
      ) : (
        <div>
          <Button look="line" onClick={() => setOpen(true)}>
            {say.showAudit}
          </Button>
        </div>
      )}
    </section>
  );
}

function Entries({ organizationId }: { organizationId: string }) {
  const say = useMessages(profileMessages);
  const trail = useInfiniteQuery({ ...auditQuery(organizationId), retry: false });
  const entries = trail.data?.pages.flatMap(({ items }) => items) ?? [];
  if (trail.isPending)
    return (
      <p role="status" className="text-sm text-ink-3">
        {say.loading}
      </p>
    );
  if (trail.isError && entries.length === 0)
    return (
      <p role="alert" className="text-sm text-ink-2">
        {say.auditFailed}
      </p>
    );
  if (entries.length === 0) return <p className="text-sm text-ink-3">{say.noAudit}</p>;
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      <MoreButton query={trail} />
    </>
  );
}

/** Bookkeeping of the database that tells a reader nothing. */
const silent = /^(id|version|uses|search_text|.*_id|.*_hash|.*_at)$/;

function Entry({ entry }: { entry: AuditEntry }) {
  const say = useMessages(profileMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const actor =
    entry.actorName ?? (entry.actorKind === 'account' ? say.formerMember : say.actors[entry.actorKind]);
  const thing = say.tables[entry.table] ?? entry.table.replaceAll('_', ' ');
  const changes =
    entry.action === 'update' ? Object.entries(entry.changes).filter(([field]) => !silent.test(field)) : [];
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 text-sm md:grid-cols-[13rem_minmax(0,1fr)]">
      <span className="text-xs text-ink-3 md:pt-0.5">{formatInstant(entry.at, timeZone, locale)}</span>
      <div className="min-w-0">
        <p>
          <b className="font-bold">{actor}</b> {say.actions[entry.action]} {thing}
        </p>
        {changes.length > 0 ? (
          <ul className="text-xs text-ink-2">
            {changes.map(([field, change]) => (
              <li key={field} className="wrap-anywhere">
                {say.fields[field] ?? field.replaceAll('_', ' ')}:{' '}
                {change === null ? (
                  say.changed
                ) : (
                  <>
                    <del className="text-ink-3">{show(change.before, say)}</del> →{' '}
                    <ins className="no-underline">{show(change.after, say)}</ins>
                  </>
                )}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

/** A value as the database holds it, shortened to what fits a line. */
function show(value: unknown, say: { empty: string; yes: string; no: string }): string {
  if (value === null || value === undefined || value === '') return say.empty;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
