import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { Button } from '../../../ui/button.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { auditQuery } from '../api/workspace.queries.ts';
import { profileMessages } from '../profile-messages.ts';
import { AuditEntryRow } from './audit-entry.tsx';

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
          <AuditEntryRow key={entry.id} entry={entry} />
        ))}
      </ol>
      <MoreButton query={trail} />
    </>
  );
}
