import type { OrganizationBrief, OrganizationId } from '@guyub/domain/organization';
import { type PartnerRole, partnerRoles } from '@guyub/domain/program';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useMessages } from '../../../../lib/i18n.tsx';
import { Combobox } from '../../../../ui/combobox.tsx';
import { Field } from '../../../../ui/field.tsx';
import { Select } from '../../../../ui/inputs.tsx';
import { organizationSearchQuery } from '../../api/planning.queries.ts';
import { planMessages } from '../../plan-messages.ts';
import { useSettled } from '../../../../lib/form-parts.ts';

interface OrganizationFieldProps {
  label: string;
  value: OrganizationBrief | null;
  onChange: (organization: OrganizationBrief | null) => void;
  /** Those that cannot be chosen. */
  without?: readonly OrganizationId[];
  error?: string | undefined;
}

/** One organization, found by its name. */
export function OrganizationField({ label, value, onChange, without = [], error }: OrganizationFieldProps) {
  const [typed, setTyped] = useState('');
  const search = useSettled(typed === value?.name ? '' : typed);
  const { data = [], isFetching } = useQuery(organizationSearchQuery(search));
  const known = value && !data.some(({ id }) => id === value.id) ? [value, ...data] : data;
  const offered = known.filter(({ id }) => !without.includes(id));
  return (
    <Field label={label} error={error}>
      <Combobox
        options={offered.map(({ id, name, code }) => ({ value: id, label: name, note: code }))}
        value={value?.id ?? null}
        onChange={(id) => onChange(offered.find((one) => one.id === id) ?? null)}
        onType={setTyped}
        isLoading={isFetching}
      />
    </Field>
  );
}

/** In what part a partner helps. */
export function PartnerRoleField({
  value,
  onChange,
}: {
  value: PartnerRole;
  onChange: (role: PartnerRole) => void;
}) {
  const say = useMessages(planMessages);
  return (
    <Field label={say.partnerRole}>
      <Select value={value} onChange={(event) => onChange(event.target.value as PartnerRole)}>
        {partnerRoles.map((role) => (
          <option key={role} value={role}>
            {say.partnerRoles[role]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
