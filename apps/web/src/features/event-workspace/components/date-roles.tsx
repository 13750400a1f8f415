import type { EventView } from '@guyub/domain/event';
import type { EventRole } from '@guyub/domain/identity';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { sayProblem } from '../../../lib/form.ts';
import { send } from '../../../lib/http.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/inputs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useActId } from '../act-id.ts';
import { dateKeys, helpersQuery, type RoleHolder, rolesQuery } from '../api/event-workspace.queries.ts';
import { dateMessages } from '../messages.ts';
import { refusalMessages } from '../refusal-messages.ts';
import { ProblemBanner } from './problem-banner.tsx';

const roleOrder: readonly EventRole[] = ['door-crew', 'cashier', 'photographer'];

interface DateRolesProps {
  event: EventView;
  organizationId: string;
}

/** Who helps on this date: listed, chosen among the members, ended. */
export function DateRoles({ event, organizationId }: DateRolesProps) {
  const say = useMessages(dateMessages);
  const { data: holders = [] } = useQuery(rolesQuery(event.id));
  const isOpen = event.state === 'draft' || event.state === 'scheduled' || event.state === 'ongoing';
  return (
    <section id="roles" aria-labelledby="roles-title" className="grid scroll-mt-4 gap-3">
      <div>
        <h2 id="roles-title" className="text-lg">
          {say.rolesTitle}
        </h2>
        <p className="text-sm text-ink-3">{say.rolesText}</p>
      </div>
      {holders.length === 0 ? <p className="text-sm text-ink-2">{say.noRoles}</p> : null}
      {holders.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {holders.map((holder) => (
            <HolderLine key={holder.id} event={event} holder={holder} organizationId={organizationId} />
          ))}
        </ul>
      ) : null}
      {isOpen ? <AssignForm event={event} organizationId={organizationId} /> : null}
    </section>
  );
}

function useRoleAct(eventId: string) {
  const queries = useQueryClient();
  const common = useMessages(problemMessages);
  const words = useMessages(refusalMessages);
  return {
    refresh: () => queries.invalidateQueries({ queryKey: dateKeys.roles(eventId) }),
    sayError: (error: Error | null) => (error ? sayProblem(error, words, common) : undefined),
  };
}

function HolderLine({ event, holder, organizationId }: DateRolesProps & { holder: RoleHolder }) {
  const say = useMessages(dateMessages);
  const toast = useToast();
  const idFor = useActId();
  const { refresh, sayError } = useRoleAct(event.id);
  const ending = useMutation({
    mutationFn: (_: undefined, { client }) =>
      send(client, `/events/${event.id}/roles/${holder.id}/end`, {
        method: 'POST',
        json: { changeId: idFor(holder.id), organizationId },
      }),
    onSuccess: () => {
      toast({ text: say.ended(holder.name) });
      return refresh();
    },
  });
  return (
    <li className="grid gap-2 py-2">
      <div className="flex items-center justify-between gap-3">
        <span>
          <b className="block font-bold">{holder.name}</b>
          <span className="text-sm text-ink-3">{say.roles[holder.role]}</span>
        </span>
        <Button
          look="line"
          isBusy={ending.isPending}
          aria-label={say.endOf(holder.name, say.roles[holder.role])}
          onClick={() => ending.mutate(undefined)}
        >
          {say.end}
        </Button>
      </div>
      <ProblemBanner problem={sayError(ending.error)} isConflict={false} />
    </li>
  );
}

function AssignForm({ event, organizationId }: DateRolesProps) {
  const say = useMessages(dateMessages);
  const toast = useToast();
  const idFor = useActId();
  const { refresh, sayError } = useRoleAct(event.id);
  const members = useQuery(helpersQuery(organizationId));
  const [accountId, setAccountId] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [role, setRole] = useState<EventRole>('door-crew');
  const assigning = useMutation({
    mutationFn: (input: { accountId: string; role: EventRole }, { client }) =>
      send(client, `/events/${event.id}/roles`, {
        method: 'POST',
        json: { id: idFor({ ...input, at: assignedBefore }), organizationId, ...input },
      }),
    onSuccess: (_, input) => {
      const name = members.data?.find((member) => member.accountId === input.accountId)?.name ?? '';
      toast({ text: say.assigned(name) });
      setAssignedBefore((count) => count + 1);
      setAccountId(null);
      setMissing(false);
      return refresh();
    },
  });
  // the same person in the same role again, after it was ended, is another assignment
  const [assignedBefore, setAssignedBefore] = useState(0);

  if (members.isError)
    return (
      <p className="flex flex-wrap items-center gap-3 text-sm text-ink-2">
        {say.failed}
        <Button look="line" onClick={() => void members.refetch()}>
          {say.tryAgain}
        </Button>
      </p>
    );
  if (members.data?.length === 0) return <p className="text-sm text-ink-2">{say.noHelpers}</p>;
  return (
    <form
      method="post"
      className="grid gap-3 sm:grid-cols-[1fr_12rem_auto] sm:items-end"
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        setMissing(accountId === null);
        if (accountId !== null) assigning.mutate({ accountId, role });
      }}
    >
      <Field label={say.person} error={isMissing && accountId === null ? say.personNeeded : undefined}>
        <Combobox
          options={(members.data ?? []).map((member) => ({
            value: member.accountId,
            label: member.name,
            note: member.contactMasked ?? undefined,
          }))}
          value={accountId}
          onChange={setAccountId}
          isLoading={members.isPending}
        />
      </Field>
      <Field label={say.role}>
        <Select value={role} onChange={(change) => setRole(change.target.value as EventRole)}>
          {roleOrder.map((one) => (
            <option key={one} value={one}>
              {say.roles[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" look="line" isBusy={assigning.isPending} className="sm:min-h-13">
        {say.assign}
      </Button>
      <div className="sm:col-span-3">
        <ProblemBanner problem={sayError(assigning.error)} isConflict={false} />
      </div>
    </form>
  );
}
