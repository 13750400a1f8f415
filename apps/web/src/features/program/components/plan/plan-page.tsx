import type { Channel, OrganizationBrief } from '@guyub/domain/organization';
import { createProgramSchema, type ProgramSaved } from '@guyub/domain/program';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';

import { useTimeZone, useToday } from '../../../../lib/clock.tsx';
import { useFormSubmit, useSchemaForm } from '../../../../lib/form.ts';
import { useLocale, useMessages } from '../../../../lib/i18n.tsx';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { ConfirmSheet } from '../../../../ui/confirm-sheet.tsx';
import { FieldGroup } from '../../../../ui/field.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Tile } from '../../../../ui/choices.tsx';
import { useToast } from '../../../../ui/toast.tsx';
import { createProgram, planningSettingsQuery } from '../../api/planning.queries.ts';
import { usePlanDraft } from '../../plan/plan-draft.ts';
import { emptyPlan, type PlanValues } from '../../plan/plan-values.ts';
import { planMessages } from '../../plan-messages.ts';
import { programRefusals } from '../../refusal-messages.ts';
import { DatePreview } from './date-preview.tsx';
import { errorAt } from '../../../../lib/form-parts.ts';
import { HourFields, PlanFields, PlanHead } from './plan-fields.tsx';
import { RecurrenceFields } from '../../../../ui/recurrence/recurrence-fields.tsx';

interface PlanPageProps {
  organization: OrganizationBrief;
  groups: readonly OrganizationBrief[];
  /** Where people may ask the organization. */
  channels: readonly Channel[];
  onSaved: (saved: ProgramSaved) => void;
}

/** Plans a program on one screen: what, where, with whom; how often, and the dates that makes. */
export function PlanPage({ organization, groups, channels, onSaved }: PlanPageProps) {
  const say = useMessages(planMessages);
  const words = useMessages(programRefusals);
  const client = useQueryClient();
  const toast = useToast();
  const surroundings = { today: useToday(), timeZone: useTimeZone(), locale: useLocale() };
  const { data: settings } = useSuspenseQuery(planningSettingsQuery());
  const [empty] = useState(() => emptyPlan(organization.id, settings, surroundings));
  const form = useSchemaForm({
    schema: createProgramSchema,
    defaultValues: empty,
  });
  const draft = usePlanDraft(form, organization.id);
  const box = useRef<HTMLFormElement>(null);
  const [isClashing, setClashing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const values = form.watch();
  const { errors, submitCount } = form.formState;
  const asked = (values.invitedHosts?.length ?? 0) + (values.partners?.length ?? 0);

  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => createProgram(client, body),
    words,
    onDone: (saved) => {
      draft.finish();
      const isDraft = saved.state === 'draft';
      toast({ text: isDraft ? say.savedDraft : asked > 0 ? say.savedAndInvited(asked) : say.saved });
      void client.invalidateQueries();
      onSaved(saved);
    },
  });

  useEffect(() => {
    // the first field that is wrong, whichever kind of control it is
    if (submitCount > 0) box.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [submitCount]);

  const change = <Field extends keyof PlanValues>(field: Field, value: PlanValues[Field]) =>
    form.setValue(field as never, value as never, { shouldDirty: true, shouldValidate: submitCount > 0 });
  const replace = (next: PlanValues) => {
    for (const field of Object.keys(next) as (keyof PlanValues)[]) change(field, next[field]);
  };
  const save = (publish: boolean) => (event: FormEvent) => {
    form.setValue('publish', publish);
    if (publish && isClashing) {
      event.preventDefault();
      setAsking(true);
    } else void submit(event);
  };
  const codes = groups.filter(({ id }) => values.invitedHosts?.includes(id)).map(({ code }) => code);
  const hasErrors = submitCount > 0 && Object.keys(errors).length > 0;
  return (
    <form method="post" ref={box} noValidate onSubmit={save(true)}>
      <div className="wrap">
        <PageHeader title={say.title} below={say.text(organization.name)} />
        {draft.isRestored ? (
          <div className="mb-6">
            <Banner>
              {say.restored}{' '}
              <button
                type="button"
                className="touch px-1 font-bold text-brand-ink underline"
                onClick={() => draft.startOver(emptyPlan(organization.id, settings, surroundings))}
              >
                {say.startOver}
              </button>
            </Banner>
          </div>
        ) : null}
        <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_26rem] lg:grid-rows-[auto_1fr]">
          <PlanHead
            values={values}
            change={change}
            replace={replace}
            errors={errors}
            surroundings={surroundings}
          />
          <div className="grid content-start gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:rounded-lg lg:outlined lg:bg-card lg:p-6">
            <RecurrenceFields
              value={{ until: null, count: null, ...values.recurrence } as never}
              onChange={(recurrence) => change('recurrence', recurrence)}
              errors={errors}
            />
            <HourFields
              recurrence={values.recurrence}
              onChange={(recurrence) => change('recurrence', recurrence)}
              errors={errors}
            />
            <DatePreview
              values={values}
              onDecide={(decisions) => change('dateDecisions', decisions)}
              onClash={setClashing}
            />
            <FieldGroup label={say.policy} error={errorAt(errors, 'holidayPolicy')}>
              <div className="grid gap-2">
                {(['ask', 'shift', 'skip'] as const).map((policy) => (
                  <Tile
                    key={policy}
                    type="radio"
                    name="holidayPolicy"
                    checked={values.holidayPolicy === policy}
                    onChange={() => change('holidayPolicy', policy)}
                    title={<span className="text-sm font-semibold">{say.policies[policy]}</span>}
                  />
                ))}
              </div>
            </FieldGroup>
          </div>
          <PlanFields
            values={values}
            change={change}
            errors={errors}
            organization={organization}
            groups={groups}
            channels={channels}
          />
        </div>
      </div>
      {isAsking ? (
        <ConfirmSheet
          title={say.clashAsk.title}
          text={say.clashAsk.text}
          confirm={say.clashAsk.publish}
          look="main"
          isBusy={isSending}
          onConfirm={() => {
            setAsking(false);
            void submit();
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
      <div className="sticky bottom-16 z-10 mt-8 border-t border-line bg-card lg:bottom-0">
        <div className="wrap grid gap-2 py-3">
          {problem || hasErrors ? (
            <Banner tone="bad" role="alert">
              {problem ?? say.lookAgain}
            </Banner>
          ) : null}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button
              look="line"
              className="touch-lg"
              isBusy={isSending && !values.publish}
              onClick={save(false)}
            >
              {say.saveDraft}
            </Button>
            <p className="hidden flex-1 text-right text-sm text-ink-2 lg:block">
              {codes.length > 0 ? say.invitationsTo(codes.join(', ')) : ''}
            </p>
            <Button
              type="submit"
              look="main"
              className="flex-1 lg:flex-none"
              isBusy={isSending && values.publish}
            >
              {asked > 0 ? say.saveAndInvite(asked) : say.saveAndPublish}
            </Button>
          </div>
        </div>
      </div>
    </form>
  );
}
