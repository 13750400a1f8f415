import type { Channel } from '@guyub/domain/organization';
import { editProgramSchema, type ProgramWorkspace } from '@guyub/domain/program';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';

import { useFormSubmit, useSchemaForm } from '../../../../lib/form.ts';
import { ProblemError } from '../../../../lib/http.ts';
import { useLocale, useMessages } from '../../../../lib/i18n.tsx';
import { newId } from '../../../../lib/ids.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { KindTiles, Tile } from '../../../../ui/choices.tsx';
import { Field, FieldGroup } from '../../../../ui/field.tsx';
import { TextInput } from '../../../../ui/inputs.tsx';
import { useToast } from '../../../../ui/toast.tsx';
import { editProgram } from '../../api/planning.queries.ts';
import { programWorkspaceQuery } from '../../api/program.queries.ts';
import { newActivity } from '../../plan/plan-values.ts';
import { planMessages } from '../../plan-messages.ts';
import { programRefusals } from '../../refusal-messages.ts';
import { workspaceMessages } from '../../workspace-messages.ts';
import { ActivityFields } from '../plan/activity-fields.tsx';
import { AimFields, ContactFields, type ContentValues, PurposeField } from '../plan/content-fields.tsx';
import { errorAt } from '../../../../lib/form-parts.ts';
import { LocationFields } from '../plan/location-fields.tsx';

type EditValues = z.input<typeof editProgramSchema>;

interface EditProgramProps {
  workspace: ProgramWorkspace;
  organizationId: ProgramWorkspace['owner']['id'];
  channels: readonly Channel[];
  onClose: () => void;
}

const toValues = (workspace: ProgramWorkspace, organizationId: string): EditValues => ({
  changeId: newId(),
  version: workspace.program.version,
  organizationId,
  title: workspace.program.title,
  purpose: workspace.program.purpose,
  indicator: workspace.program.indicator,
  indicatorTarget: workspace.program.indicatorTarget,
  peopleTarget: workspace.program.peopleTarget,
  location: workspace.location,
  contactName: workspace.program.contactName,
  contactChannelId: workspace.contactChannelId,
  activities: workspace.program.activities,
  holidayPolicy: workspace.holidayPolicy,
});

/** Changes what is said of a program. When somebody was faster, nothing is lost: both ways on are offered. */
export function EditProgram({ workspace, organizationId, channels, onClose }: EditProgramProps) {
  const say = useMessages(workspaceMessages);
  const plan = useMessages(planMessages);
  const words = useMessages(programRefusals);
  const locale = useLocale();
  const client = useQueryClient();
  const toast = useToast();
  const box = useRef<HTMLFormElement>(null);
  const [isOvertaken, setOvertaken] = useState(false);
  const form = useSchemaForm({
    schema: editProgramSchema,
    defaultValues: toValues(workspace, organizationId),
  });
  const values = form.watch();
  const { errors, submitCount } = form.formState;
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: async (body) => {
      setOvertaken(false);
      try {
        return await editProgram(client, workspace.program.id, body);
      } catch (error) {
        setOvertaken(error instanceof ProblemError && error.code === 'edited-meanwhile');
        throw error;
      }
    },
    words,
    onDone: () => {
      toast({ text: say.saved });
      void client.invalidateQueries();
      onClose();
    },
  });
  useEffect(() => {
    if (submitCount > 0) box.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [submitCount]);

  const change = (part: Partial<EditValues>) => {
    for (const [field, value] of Object.entries(part))
      form.setValue(field as never, value as never, { shouldDirty: true, shouldValidate: submitCount > 0 });
  };
  const newest = () => client.fetchQuery({ ...programWorkspaceQuery(workspace.program.slug), staleTime: 0 });
  const takeNewest = async () => {
    form.reset(toValues(await newest(), organizationId));
    setOvertaken(false);
  };
  const keepMine = async () => {
    const { program } = await newest();
    change({ version: program.version, changeId: newId() });
    void submit();
  };
  const changeContent = (part: Partial<ContentValues>) => change(part);
  return (
    <form
      method="post"
      ref={box}
      noValidate
      onSubmit={submit}
      className="grid gap-6 rounded-lg bg-card p-5 shadow-1 md:p-6"
    >
      <Field label={plan.name} error={errorAt(errors, 'title')}>
        <TextInput value={values.title} onChange={(event) => change({ title: event.target.value })} />
      </Field>
      <PurposeField values={values} onChange={changeContent} errors={errors} />
      <FieldGroup label={plan.where}>
        <LocationFields
          organizationId={organizationId}
          location={values.location}
          onChange={(location) => change({ location })}
          errors={errors}
        />
      </FieldGroup>
      <FieldGroup label={plan.kinds} hint={plan.kindsHint} error={errorAt(errors, 'activities')}>
        <KindTiles
          name="kinds"
          value={[...new Set(values.activities.map(({ kind }) => kind))]}
          onChange={(kinds) =>
            change({
              activities: [
                ...values.activities.filter(({ kind }) => kinds.includes(kind)),
                ...kinds
                  .filter((kind) => !values.activities.some((activity) => activity.kind === kind))
                  .map((kind) => newActivity(kind, locale)),
              ],
            })
          }
        />
      </FieldGroup>
      <ActivityFields
        activities={values.activities}
        onChange={(activities) => change({ activities })}
        errors={errors}
      />
      <AimFields values={values} onChange={changeContent} errors={errors} />
      <FieldGroup label={plan.policy} error={errorAt(errors, 'holidayPolicy')}>
        <div className="grid gap-2 md:grid-cols-3">
          {(['ask', 'shift', 'skip'] as const).map((policy) => (
            <Tile
              key={policy}
              type="radio"
              name="holidayPolicy"
              checked={values.holidayPolicy === policy}
              onChange={() => change({ holidayPolicy: policy })}
              title={<span className="text-sm font-semibold">{plan.policies[policy]}</span>}
            />
          ))}
        </div>
      </FieldGroup>
      <ContactFields values={values} onChange={changeContent} errors={errors} channels={channels} />
      <p className="text-sm text-ink-3">{say.editDates}</p>
      {isOvertaken ? (
        <Banner tone="warn" role="alert">
          <p>{say.editedTitle}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button look="line" onClick={() => void takeNewest()}>
              {say.takeNewest}
            </Button>
            <Button look="line" onClick={() => void keepMine()}>
              {say.keepMine}
            </Button>
          </div>
        </Banner>
      ) : problem || (submitCount > 0 && Object.keys(errors).length > 0) ? (
        <Banner tone="bad" role="alert">
          {problem ?? plan.lookAgain}
        </Banner>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="main" isBusy={isSending}>
          {say.saveChanges}
        </Button>
        <Button look="text" onClick={onClose}>
          {say.stopEditing}
        </Button>
      </div>
    </form>
  );
}
