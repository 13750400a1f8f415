import { askToJoinSchema, type OrganizationView } from '@guyub/domain/organization';
import { useQueryClient } from '@tanstack/react-query';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Textarea } from '../../../ui/inputs.tsx';
import { askToJoin } from '../api/workspace.queries.ts';
import { profileMessages } from '../profile-messages.ts';
import { organizationRefusals } from '../refusals.ts';
import { FormFoot } from './form-foot.tsx';

interface JoinSheetProps {
  organization: OrganizationView;
  onAsked: () => void;
  onClose: () => void;
}

/** "May I join?", opened by a tap and loaded only then. */
export function JoinSheet({ organization, onAsked, onClose }: JoinSheetProps) {
  const say = useMessages(profileMessages);
  const refused = useMessages(organizationRefusals);
  const client = useQueryClient();
  const form = useSchemaForm({ schema: askToJoinSchema, defaultValues: { id: newId(), message: '' } });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => askToJoin(client, organization.id, body),
    words: refused,
    onDone: onAsked,
  });
  return (
    <Sheet isOpen onClose={onClose} title={say.ask} text={say.askText(organization.name)}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field
          label={say.message}
          hint={say.messageHint}
          isOptional
          error={form.formState.errors.message?.message}
        >
          <Textarea rows={3} {...form.register('message')} />
        </Field>
        <FormFoot problem={problem} isSending={isSending} save={say.ask} />
      </form>
    </Sheet>
  );
}
