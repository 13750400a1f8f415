import type { OrganizationBrief } from '@guyub/domain/organization';
import type { PartnerRole } from '@guyub/domain/program';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';

import { useMessages } from '../../../../lib/i18n.tsx';
import { newId } from '../../../../lib/ids.ts';
import { Button } from '../../../../ui/button.tsx';
import { FieldGroup } from '../../../../ui/field.tsx';
import { Weave } from '../../../../ui/weave.tsx';
import { organizationSearchQuery } from '../../api/planning.queries.ts';
import type { PlanValues } from '../../plan/plan-values.ts';
import { planMessages } from '../../plan-messages.ts';
import { OrganizationField, PartnerRoleField } from './partner-picker.tsx';

type Partners = NonNullable<PlanValues['partners']>;

interface PartnerFieldsProps {
  owner: OrganizationBrief;
  partners: Partners;
  onChange: (partners: Partners) => void;
  error: string | undefined;
}

/** Partners to be asked, each with its part. */
export function PartnerFields({ owner, partners, onChange, error }: PartnerFieldsProps) {
  const say = useMessages(planMessages);
  const [chosen, setChosen] = useState<OrganizationBrief | null>(null);
  const [role, setRole] = useState<PartnerRole>('medical');
  const [isMissing, setMissing] = useState(false);
  const [known, setKnown] = useState<readonly OrganizationBrief[]>([]);
  // a draft that was brought back names partners by id only
  const { data: first = [] } = useQuery(organizationSearchQuery(''));
  const nameOf = (id: string) => [...known, ...first].find((organization) => organization.id === id);
  const add = () => {
    setMissing(chosen === null);
    if (chosen === null) return;
    const isThere = partners.some((one) => one.organizationId === chosen.id && one.role === role);
    if (!isThere) onChange([...partners, { id: newId(), organizationId: chosen.id, role }]);
    setKnown([...known, chosen]);
    setChosen(null);
  };
  return (
    <FieldGroup label={say.partners} hint={say.partnersHint} error={error} isOptional>
      {partners.length > 0 ? (
        <ul className="grid gap-2">
          {partners.map((partner) => {
            const organization = nameOf(partner.organizationId);
            return (
              <li key={partner.id} className="outlined flex items-center gap-3 rounded-sm bg-card py-1 pl-2">
                {organization ? (
                  <Weave code={organization.code} threads={organization.weave} size="sm" />
                ) : null}
                <span className="flex-1 leading-snug">
                  <b className="block">{organization?.name ?? '…'}</b>
                  <small className="text-xs text-ink-3">{say.partnerRoles[partner.role]}</small>
                </span>
                <Button
                  look="text"
                  isIcon
                  aria-label={say.removePartner(organization?.name ?? say.partner)}
                  onClick={() => onChange(partners.filter(({ id }) => id !== partner.id))}
                >
                  <X aria-hidden="true" />
                </Button>
              </li>
            );
          })}
        </ul>
      ) : null}
      <div className="grid items-start gap-3 md:grid-cols-[minmax(0,1fr)_11rem_auto]">
        <OrganizationField
          label={say.partner}
          value={chosen}
          onChange={setChosen}
          without={[owner.id]}
          error={isMissing && chosen === null ? say.partnerNeeded : undefined}
        />
        <PartnerRoleField value={role} onChange={setRole} />
        <Button look="line" className="md:mt-6.5 touch-lg" onClick={add}>
          {say.addPartner}
        </Button>
      </div>
    </FieldGroup>
  );
}
