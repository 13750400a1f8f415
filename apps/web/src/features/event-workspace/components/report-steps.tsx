import type { EventView } from '@guyub/domain/event';
import type { OrganizationBrief } from '@guyub/domain/organization';
import { useNavigate } from '@tanstack/react-router';
import { CloudOff } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';

import { sayProblem, useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { OfflineError, ProblemError } from '../../../lib/http.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { privatePaths } from '../../../lib/private-paths.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Textarea } from '../../../ui/inputs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { refusalMessages } from '../refusal-messages.ts';
import { type DraftPhoto, dropDraft, readDraft, type ReportDraft, writeDraft } from '../report-draft.ts';
import {
  LAST_STEP,
  type ReportBody,
  reportFormSchema,
  reportSteps,
  type ReportValues,
  restoreValues,
  stepOfProblem,
  toHandedOver,
} from '../report-form.ts';
import { reportMessages } from '../report-messages.ts';
import { useRefreshDates } from '../use-date-act.ts';
import { usePhotos } from '../use-photos.ts';
import { useReportSending } from '../use-report-sending.ts';
import { ProblemBanner } from './problem-banner.tsx';
import { ReportFigures, type ReportForm } from './report-figures.tsx';
import { ReportHandover } from './report-handover.tsx';
import { ReportPhotosStep } from './report-photos.tsx';
import { ReportSummary } from './report-summary.tsx';

interface ReportStepsProps {
  event: EventView;
  organization: OrganizationBrief;
  accountId: string;
}

const photosOf = (event: EventView): DraftPhoto[] =>
  (event.report?.photos ?? []).map(({ id, alt }) => ({ id, alt, name: alt, isSent: true }));

/** Figures, photos, handovers; each step is checked before the next, and all of it is kept on the phone until it is sent. */
export function ReportSteps({ event, organization, accountId }: ReportStepsProps) {
  const say = useMessages(reportMessages);
  const words = useMessages(refusalMessages);
  const common = useMessages(problemMessages);
  const toast = useToast();
  const navigate = useNavigate();
  const refresh = useRefreshDates();
  const [draft] = useState(() => readDraft(event.id, accountId));
  const [step, setStep] = useState(Math.min(draft?.step ?? 0, LAST_STEP));
  const [sendError, setSendError] = useState<Error | null>(null);
  const form = useSchemaForm<ReportValues, ReportBody>({
    schema: reportFormSchema,
    defaultValues: restoreValues(event, draft?.values),
  });
  const upload = usePhotos(organization.id, draft?.photos ?? photosOf(event));
  const values = useValues(form);

  const isDone = useRef(false);
  const latest = useRef<ReportDraft | null>(null);
  const sending = useReportSending(event, draft?.attempt ?? null, (attempt) => {
    if (latest.current) writeDraft(event.id, accountId, { ...latest.current, attempt });
  });
  const { attempt } = sending;

  // a page that was only opened leaves no draft behind
  const isTouched = draft !== null || form.formState.isDirty || upload.photos.some(({ isSent }) => !isSent);
  const { photos } = upload;
  useEffect(() => {
    const kept = photos.map(({ id, name, alt, isSent }) => ({ id, name, alt, isSent }));
    latest.current = { step, values, photos: kept, attempt };
    if (isTouched && !isDone.current) writeDraft(event.id, accountId, latest.current);
  }, [event.id, accountId, step, values, photos, attempt, isTouched]);

  const leave = () => {
    isDone.current = true;
    dropDraft(event.id, accountId);
    void navigate({ to: privatePaths.workspaceEvent(organization.slug, event.slug) });
  };
  const finish = () => {
    toast({ text: event.report ? say.corrected : say.sent });
    leave();
    void refresh();
  };
  const discard = () => {
    for (const { id, isSent } of photos) if (!isSent) upload.remove(id);
    leave();
  };
  /** Shows what the server found on the step and the field that it means. */
  const showRefusal = (error: unknown) => {
    setSendError(error as Error);
    if (!(error instanceof ProblemError)) return;
    const wrong = stepOfProblem(error);
    if (wrong !== undefined) setStep(wrong);
    const at = values.results.findIndex(({ activityId }) => activityId === error.params['activityId']);
    if (at >= 0)
      form.setError(`results.${at}.amount`, { type: 'server', message: sayProblem(error, words, common) });
  };
  const contentOf = (body: ReportBody) => ({
    organizationId: organization.id,
    version: event.version,
    peopleCame: body.peopleCame,
    results: body.results,
    note: body.note,
    handedOver: toHandedOver(body.handedOver),
    photos: photos.map(({ id, alt }) => ({ id, alt: alt.trim() })),
    correctionReason: body.isCorrection ? body.correctionReason : '',
  });
  const { submit, isSending } = useFormSubmit({
    form,
    words,
    send: async (body) => {
      setSendError(null);
      try {
        return await sending.sendReport(contentOf(body));
      } catch (error) {
        showRefusal(error);
        throw error;
      }
    },
    onDone: finish,
  });
  const goOn = async (press: FormEvent<HTMLFormElement>) => {
    press.preventDefault();
    if (step < LAST_STEP) {
      if (await form.trigger(reportSteps[step], { shouldFocus: true })) setStep(step + 1);
      return;
    }
    // a restored draft may lack an answer of an earlier step
    await form.trigger();
    const wrong = reportSteps.findIndex((names) => names.some((name) => form.getFieldState(name).invalid));
    if (wrong >= 0 && wrong < step) setStep(wrong);
    else if (upload.isAllSent || wrong === step) await submit();
  };
  const sendKept = async (kept: NonNullable<typeof attempt>) => {
    setSendError(null);
    try {
      await sending.resend(kept);
      finish();
    } catch (error) {
      showRefusal(error);
    }
  };

  // by itself once there is a network again, unless it was changed since it was to be sent
  useWhenOnline(() => {
    if (attempt === null || isSending) return;
    const body = reportFormSchema.safeParse(values);
    if (body.success && JSON.stringify(contentOf(body.data)) === attempt.content) void sendKept(attempt);
  });

  // that there is no network is said beside the button that sends again
  const isSaid = sendError !== null && !(sendError instanceof OfflineError && attempt !== null);
  const problem = isSaid ? sayProblem(sendError, words, common) : undefined;
  const isConflict = sendError instanceof ProblemError && sendError.code === 'edited-meanwhile';
  return (
    <form method="post" className="grid gap-6" noValidate onSubmit={(press) => void goOn(press)}>
      <StepHead step={step} isMoved={step !== 0 || draft !== null} />
      {step === 0 ? <ReportFigures form={form} event={event} /> : null}
      {step === 1 ? <ReportPhotosStep form={form} upload={upload} /> : null}
      {step === LAST_STEP ? (
        <>
          <ReportHandover form={form} event={event} />
          <ReportSummary event={event} values={values} photoCount={photos.length} />
          {event.report ? (
            <Field
              label={say.correctionReason}
              hint={say.correctionHint}
              error={form.formState.errors.correctionReason?.message}
            >
              <Textarea rows={2} {...form.register('correctionReason')} />
            </Field>
          ) : null}
          {upload.isAllSent ? null : <Banner tone="warn">{say.photosUnsent}</Banner>}
        </>
      ) : null}
      <ProblemBanner problem={problem} isConflict={isConflict} />
      {attempt !== null && !isSending ? (
        <Banner tone="warn" role="alert">
          <p>
            <b>{say.unsent}.</b> {say.unsentText}
          </p>
          {step < LAST_STEP ? (
            <Button look="line" className="mt-2" onClick={() => void sendKept(attempt)}>
              {say.tryAgain}
            </Button>
          ) : null}
        </Banner>
      ) : null}
      <div className="grid gap-2">
        <Button type="submit" look="main" isWide isBusy={isSending}>
          {step < LAST_STEP
            ? say.next
            : attempt !== null
              ? say.tryAgain
              : event.report
                ? say.sendCorrection
                : say.send}
        </Button>
        {step > 0 ? (
          <Button look="text" isWide onClick={() => setStep(step - 1)}>
            {say.previous}
          </Button>
        ) : null}
        {isTouched ? (
          <div className="grid justify-items-center">
            <p className="flex items-center gap-2 text-xs text-ink-3">
              <CloudOff aria-hidden="true" className="size-4!" />
              {say.kept}
            </p>
            <DiscardButton onDiscard={discard} />
          </div>
        ) : null}
      </div>
    </form>
  );
}

/** Calls what was given last whenever the browser finds a network again. */
function useWhenOnline(act: () => void) {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    const listen = () => newest.current();
    window.addEventListener('online', listen);
    return () => window.removeEventListener('online', listen);
  }, []);
}

/** What is typed so far, an answer taken back included, which the library's own watching overlooks. */
function useValues(form: ReportForm): ReportValues {
  const [values, setValues] = useState(() => form.getValues());
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => setValues({ ...form.getValues() }),
      }),
    [form],
  );
  return values;
}

/** Throws away what was typed, at the second press. */
function DiscardButton({ onDiscard }: { onDiscard: () => void }) {
  const say = useMessages(reportMessages);
  const [isAsked, setAsked] = useState(false);
  return (
    <Button
      look="text"
      className={isAsked ? 'text-bad!' : ''}
      onClick={() => (isAsked ? onDiscard() : setAsked(true))}
      onBlur={() => setAsked(false)}
    >
      {isAsked ? say.discardSure : say.discard}
    </Button>
  );
}

/** Which step it is; takes the focus when one moves on, so that the move is heard. */
function StepHead({ step, isMoved }: { step: number; isMoved: boolean }) {
  const say = useMessages(reportMessages);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step && !isMoved) return;
    shown.current = step;
    heading.current?.focus();
  }, [step, isMoved]);
  return (
    <div className="grid gap-2">
      <div aria-hidden="true" className="grid grid-cols-3 gap-1.5">
        {reportSteps.map((names, one) => (
          <span key={names[0]} className={`h-1.5 rounded-xs ${one <= step ? 'bg-brand' : 'bg-paper-sunk'}`} />
        ))}
      </div>
      <p className="text-sm text-ink-3">{say.step(step + 1, reportSteps.length)}</p>
      <h2 ref={heading} tabIndex={-1} className="outline-none">
        {say.steps[step]}
      </h2>
    </div>
  );
}
