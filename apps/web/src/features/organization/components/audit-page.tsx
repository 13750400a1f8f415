import type { OrganizationBrief } from '@guyub/domain/organization';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';

import { useMessages } from '../../../lib/i18n.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { FilterSelect } from '../../../ui/filter-select.tsx';
import { DateInput } from '../../../ui/inputs.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { type AuditFilter, auditedSlices, auditTrailQuery } from '../api/audit.queries.ts';
import { auditMessages } from '../audit-messages.ts';
import { AuditEntryRow } from './audit-entry.tsx';

interface AuditPageProps {
  filter: AuditFilter;
  /** Writes the filter into the address. */
  onFilter: (filter: AuditFilter) => void;
  organizations: readonly OrganizationBrief[];
}

/** The trail of everything that was written, for auditors: to read only. */
export function AuditPage({ filter, onFilter, organizations }: AuditPageProps) {
  const say = useMessages(auditMessages);
  const trail = useSuspenseInfiniteQuery(auditTrailQuery(filter));
  const entries = trail.data.pages.flatMap(({ items }) => items);
  return (
    <div className="wrap max-w-[64rem]!">
      <PageHeader title={say.title} below={say.below} />
      <div className="mb-6 grid grid-cols-2 gap-x-2 gap-y-3 md:grid-cols-[1.2fr_1.2fr_1fr_1fr] md:items-end print:hidden">
        <div className="col-span-2 md:col-span-1">
          <FilterSelect
            label={say.organization}
            all={say.allOrganizations}
            value={filter.organization}
            options={organizations.map(({ slug, name }) => ({ value: slug, label: name }))}
            onChange={(organization) => onFilter({ ...filter, organization })}
          />
        </div>
        <div className="col-span-2 md:col-span-1">
          <FilterSelect
            label={say.about}
            all={say.aboutAll}
            value={filter.operation}
            options={auditedSlices.map((value) => ({ value, label: say.slices[value] }))}
            onChange={(operation) =>
              onFilter({ ...filter, operation: auditedSlices.find((one) => one === operation) })
            }
          />
        </div>
        <Field label={say.from} isOptional>
          <DateInput
            className="min-w-0 px-2! text-sm!"
            value={filter.from ?? ''}
            max={filter.to}
            onChange={({ target }) => onFilter({ ...filter, from: target.value || undefined })}
          />
        </Field>
        <Field label={say.to} isOptional>
          <DateInput
            className="min-w-0 px-2! text-sm!"
            value={filter.to ?? ''}
            min={filter.from}
            onChange={({ target }) => onFilter({ ...filter, to: target.value || undefined })}
          />
        </Field>
      </div>
      {entries.length === 0 ? (
        <Notice title={say.none} text={say.noneHint}>
          <Button look="line" onClick={() => onFilter({})}>
            {say.clear}
          </Button>
        </Notice>
      ) : (
        <ol className="divide-y divide-line border-y border-line">
          {entries.map((entry) => (
            <AuditEntryRow key={entry.id} entry={entry} isWhole />
          ))}
        </ol>
      )}
      <MoreButton query={trail} />
    </div>
  );
}
