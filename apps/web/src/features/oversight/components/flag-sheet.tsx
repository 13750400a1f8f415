import type { OversightRow } from '@guyub/domain/event';
import {
  type FlagProgram,
  flagProgramSchema,
  type ProgramWorkspace,
  resolveFlagSchema,
} from '@guyub/domain/program';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { formatInstant } from '../../../lib/dates.ts';
import { useTimeZone } from '../../../lib/clock.tsx';
import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Textarea } from '../../../ui/inputs.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { flagProgram, flagsQuery, oversightKeys, resolveFlag } from '../api/oversight.queries.ts';
import { flagMessages } from '../flag-messages.ts';
import { oversightMessages, tableMessages } from '../messages.ts';
import { ModerationForm } from './moderation-form.tsx';

/** What the office does with one program: flag it, resolve a flag, hide public words. It edits nothing. */
export function FlagSheet({ row, onClose }: { row: OversightRow; onClose: () => void }) {
  const say = useMessages(flagMessages);
  const { owner } = useMessages(tableMessages);
  const { hiddenTitle } = useMessages(oversightMessages);
  const client = useQueryClient();
  const toast = useToast();
  const workspace = useQuery(flagsQuery(row.programSlug));
  const done = (text: string) => {
    void client.invalidateQueries({ queryKey: oversightKeys.all });
    toast({ text });
    onClose();
  };
  return (
    <Sheet isOpen onClose={onClose} title={row.title || hiddenTitle} text={owner(row.owner.name)}>
      {workspace.data ? (
        <Tabs
          label={say.tabs}
          tabs={[
            {
              value: 'flag',
              label: say.flagTab,
              panel: <FlagPanel workspace={workspace.data} onDone={done} />,
            },
            {
              value: 'words',
              label: say.wordsTab,
              panel: <ModerationForm program={workspace.data.program} onDone={done} />,
            },
          ]}
        />
      ) : workspace.isError ? (
        <Banner tone="bad" role="alert">
          {say.failed}
        </Banner>
      ) : (
        <p role="status" className="text-sm text-ink-3">
          {say.loading}
        </p>
      )}
    </Sheet>
  );
}

interface PanelProps {
  workspace: ProgramWorkspace;
  onDone: (text: string) => void;
}

function FlagPanel({ workspace, onDone }: PanelProps) {
  const say = useMessages(flagMessages);
  const open = workspace.flags.filter(({ resolvedAt }) => resolvedAt === null);
  return (
    <div className="grid gap-6">
      {open.length > 0 ? (
        <section className="grid gap-4">
          <h3>{say.openFlags}</h3>
          {open.map((flag) => (
            <ResolveForm key={flag.id} programId={workspace.program.id} flag={flag} onDone={onDone} />
          ))}
        </section>
      ) : null}
      <FlagForm programId={workspace.program.id} hasHeading={open.length > 0} onDone={onDone} />
    </div>
  );
}

interface ResolveFormProps {
  programId: string;
  flag: ProgramWorkspace['flags'][number];
  onDone: (text: string) => void;
}

function ResolveForm({ programId, flag, onDone }: ResolveFormProps) {
  const say = useMessages(flagMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const client = useQueryClient();
  const form = useSchemaForm({
    schema: resolveFlagSchema,
    defaultValues: { changeId: newId(), answer: '' },
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => resolveFlag(client, programId, flag.id, body),
    words: say.refused,
    onDone: () => onDone(say.resolved),
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-3 rounded-md bg-paper-sunk p-4">
      <p className="text-sm">
        <b className="block font-bold">{flag.reason}</b>
        <span className="text-ink-3">{say.flaggedOn(formatInstant(flag.flaggedAt, timeZone, locale))}</span>
      </p>
      <Field label={say.resolveLabel} hint={say.resolveHint} error={form.formState.errors.answer?.message}>
        <Textarea rows={2} {...form.register('answer')} />
      </Field>
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <div>
        <Button type="submit" isBusy={isSending}>
          {say.resolve}
        </Button>
      </div>
    </form>
  );
}

interface FlagFormProps {
  programId: string;
  hasHeading: boolean;
  onDone: (text: string) => void;
}

function FlagForm({ programId, hasHeading, onDone }: FlagFormProps) {
  const say = useMessages(flagMessages);
  const client = useQueryClient();
  const form = useSchemaForm({ schema: flagProgramSchema, defaultValues: { id: newId(), reason: '' } });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body: FlagProgram) => flagProgram(client, programId, body),
    words: say.refused,
    onDone: () => onDone(say.flagged),
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-3">
      {hasHeading ? <h3>{say.newFlag}</h3> : null}
      <Field label={say.reason} hint={say.reasonHint} error={form.formState.errors.reason?.message}>
        <Textarea rows={3} {...form.register('reason')} />
      </Field>
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <div>
        <Button type="submit" isBusy={isSending}>
          {say.flag}
        </Button>
      </div>
    </form>
  );
}
