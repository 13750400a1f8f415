import { type ChangePreview, type EventView, shortestReason } from '@guyub/domain/event';
import type { OrganizationBrief } from '@guyub/domain/organization';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Path } from 'react-hook-form';

import { useToday } from '../../../lib/clock.tsx';
import { fieldWords } from '../../../lib/field-words.ts';
import { pointerToPath, sayProblem, useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { ProblemError, send } from '../../../lib/http.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { privatePaths } from '../../../lib/private-paths.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Textarea } from '../../../ui/inputs.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useActId } from '../act-id.ts';
import { dateQuery } from '../api/event-workspace.queries.ts';
import { changeFormSchema, type ChangeValues, changeValuesOf, toEventChange } from '../change-form.ts';
import { changeMessages } from '../change-messages.ts';
import { refusalMessages } from '../refusal-messages.ts';
import { type ChangedEvent, useRefreshDates } from '../use-date-act.ts';
import { ChangeFields } from './change-fields.tsx';
import { ChangePreviewList } from './change-preview.tsx';
import { ProblemBanner } from './problem-banner.tsx';

interface ChangePageProps {
  slug: string;
  organization: OrganizationBrief;
}

/** Changes a date, or it and others: first the fields, then what it would do, then it is saved. */
export function ChangePage({ slug, organization }: ChangePageProps) {
  const say = useMessages(changeMessages);
  const { data: event } = useSuspenseQuery(dateQuery(slug));
  const back = privatePaths.workspaceEvent(organization.slug, slug);
  const isOpen = event.state === 'draft' || event.state === 'scheduled' || event.state === 'ongoing';
  if (!isOpen)
    return (
      <Notice title={say.title} text={say.tooLate} isPage>
        <LinkButton to={back} look="line">
          {say.toDate}
        </LinkButton>
      </Notice>
    );
  return (
    <div className="wrap max-w-[44rem]! pb-10">
      <PageHeader above={<Link to={back}>{say.back}</Link>} title={say.title} below={event.title} />
      <ChangeForm event={event} organization={organization} />
    </div>
  );
}

const isConflict = (error: Error | null) =>
  error instanceof ProblemError && error.code === 'edited-meanwhile';

function ChangeForm({ event, organization }: { event: EventView; organization: OrganizationBrief }) {
  const say = useMessages(changeMessages);
  const words = useMessages(refusalMessages);
  const common = useMessages(problemMessages);
  const locale = useLocale();
  const today = useToday();
  const toast = useToast();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const refresh = useRefreshDates();
  const idFor = useActId();
  const form = useSchemaForm({ schema: changeFormSchema(event), defaultValues: changeValuesOf(event) });
  const [shown, setShown] = useState<{
    preview: ChangePreview;
    values: ChangeValues;
    version: number;
  } | null>(null);
  const [lastError, setLastError] = useState<Error | null>(null);

  // others changed it meanwhile: their words come into the fields that were not touched, what was typed stays
  const { reset } = form;
  const seen = useRef(event.version);
  useEffect(() => {
    if (seen.current === event.version) return;
    seen.current = event.version;
    reset(changeValuesOf(event), { keepDirtyValues: true });
    setLastError(null);
  }, [event, reset]);

  const asked = (values: ChangeValues) => ({
    organizationId: organization.id,
    version: event.version,
    scope: values.scope,
    set: toEventChange(event, values),
  });
  const previewing = useFormSubmit({
    form,
    words,
    send: async (values) => {
      setLastError(null);
      try {
        const preview = await send<ChangePreview>(queries, `/events/${event.id}/changes/preview`, {
          method: 'POST',
          json: asked(values),
        });
        return { preview, values, version: event.version };
      } catch (error) {
        setLastError(error as Error);
        throw error;
      }
    },
    onDone: setShown,
  });
  const saving = useMutation({
    mutationFn: ({ values, reason }: { values: ChangeValues; reason: string }, { client }) => {
      const content = { ...asked(values), reason };
      return send<ChangedEvent>(client, `/events/${event.id}/changes`, {
        method: 'POST',
        json: { changeId: idFor(content), ...content },
      });
    },
    onSuccess: ({ slug, dates }) => {
      toast({ text: say.saved(dates) });
      void navigate({
        to: slug
          ? privatePaths.workspaceEvent(organization.slug, slug)
          : privatePaths.workspace(organization.slug),
      });
      return refresh();
    },
    onError: (error) => {
      if (!(error instanceof ProblemError) || error.errors.length === 0) return;
      // back to the fields that the server means
      for (const { pointer, code } of error.errors)
        form.setError(pointerToPath(pointer) as Path<ChangeValues>, {
          type: 'server',
          message: fieldWords({ code }, locale),
        });
      setShown(null);
    },
  });
  const saveProblem = saving.error ? sayProblem(saving.error, words, common) : undefined;

  if (shown === null || shown.version !== event.version)
    return (
      <form method="post" className="grid gap-5" noValidate onSubmit={previewing.submit}>
        <ChangeFields form={form} event={event} today={today} />
        <ProblemBanner
          problem={saving.error && !isConflict(saving.error) ? saveProblem : undefined}
          isConflict={false}
        />
        <ProblemBanner
          problem={lastError ? previewing.problem : undefined}
          isConflict={isConflict(lastError)}
        />
        <Button type="submit" look="main" isWide isBusy={previewing.isSending}>
          {say.preview}
        </Button>
      </form>
    );
  return (
    <form
      method="post"
      className="grid gap-6"
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        const reason = form.getValues('reason').trim();
        if (shown.preview.needsReason && reason.length < shortestReason) {
          form.setError('reason', { message: words['reason-needed']({}) }, { shouldFocus: true });
          return;
        }
        saving.mutate({ values: shown.values, reason });
      }}
    >
      <div>
        <PreviewTitle text={say.previewTitle} />
        <p className="text-sm text-ink-3">{say.previewText}</p>
      </div>
      <ChangePreviewList preview={shown.preview} />
      <Field
        label={say.reason}
        hint={say.reasonHint}
        isOptional={!shown.preview.needsReason}
        error={form.formState.errors.reason?.message}
      >
        <Textarea rows={2} maxLength={500} {...form.register('reason')} />
      </Field>
      <ProblemBanner problem={saveProblem} isConflict={isConflict(saving.error)} />
      <div className="grid gap-2">
        <Button type="submit" look="main" isWide isBusy={saving.isPending}>
          {say.save}
        </Button>
        <Button
          look="text"
          isWide
          onClick={() => {
            saving.reset();
            setShown(null);
          }}
        >
          {say.editAgain}
        </Button>
      </div>
    </form>
  );
}

/** Takes the focus when it comes, so that its coming is heard. */
function PreviewTitle({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className="outline-none">
      {text}
    </h2>
  );
}
