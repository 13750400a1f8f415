import type { OrganizationLine } from '@guyub/domain/organization';
import { Link } from '@tanstack/react-router';
import { BadgeCheck } from 'lucide-react';

import { useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { Weave } from '../../../ui/weave.tsx';
import { organizationMessages } from '../messages.ts';

/** Organizations with their weave, of one size and in the alphabet's order. */
export function OrganizationList({ organizations }: { organizations: readonly OrganizationLine[] }) {
  const say = useMessages(organizationMessages);
  return (
    <ul className="divide-y divide-line border-t-[1.5px] border-line-strong">
      {organizations.map((organization) => (
        <li
          key={organization.id}
          className="group relative grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 py-4"
        >
          <Weave code={organization.code} threads={organization.weave} size="md" />
          <div>
            <h2 className="text-base leading-snug tracking-normal">
              <Link
                to={paths.group(organization.slug)}
                className="stretched text-inherit no-underline group-hover:underline"
              >
                {organization.name}
              </Link>
            </h2>
            <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
              <b className="font-bold">{organization.code}</b>
              <span>{say.kinds[organization.kind]}</span>
              {organization.areaLabel ? <span className="text-ink-3">{organization.areaLabel}</span> : null}
              {organization.isVerified ? (
                <span className="inline-flex items-center gap-1 text-xs font-bold text-ok">
                  <BadgeCheck aria-hidden="true" className="size-4!" />
                  {say.verified}
                </span>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
