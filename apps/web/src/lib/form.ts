import { useMutation } from '@tanstack/react-query';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type Resolver,
  set,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { z } from 'zod';

import { fieldWords } from './field-words.ts';
import { OfflineError, ProblemError } from './http.ts';
import { type Locale, useLocale, useMessages } from './i18n.tsx';
import { problemMessages } from './problem-messages.ts';

/*
 * Forms: react-hook-form with the domain's own schema. Only pages that are loaded when visited import this module; it
 * would put zod and the form library into the first chunk otherwise.
 */

/** What is wrong with one field, in our words and never in the schema library's. Undefined: the general words. */
export type SayIssue = (issue: { path: string; code: string }) => string | undefined;

function schemaResolver<Values extends FieldValues, Output>(
  schema: z.ZodType<Output, Values>,
  locale: Locale,
  say: SayIssue | undefined,
): Resolver<Values, unknown, Output> {
  return (values) => {
    const parsed = schema.safeParse(values);
    if (parsed.success) return { values: parsed.data, errors: {} };
    const errors: FieldErrors<Values> = {};
    for (const issue of parsed.error.issues) {
      const path = issue.path.map(String).join('.') || 'root';
      const message = say?.({ path, code: issue.code }) ?? fieldWords(issue, locale);
      set(errors, path, { type: issue.code, message });
    }
    return { values: {}, errors };
  };
}

interface FormOptions<Values extends FieldValues, Output> {
  /** The domain's schema of the request's body. */
  schema: z.ZodType<Output, Values>;
  /** With the ids made here, once: sending the same form twice then is the same request. */
  defaultValues: DefaultValues<Values>;
  say?: SayIssue;
}

export function useSchemaForm<Values extends FieldValues, Output>({
  schema,
  defaultValues,
  say,
}: FormOptions<Values, Output>) {
  const locale = useLocale();
  return useForm<Values, unknown, Output>({
    resolver: schemaResolver(schema, locale, say),
    defaultValues,
    mode: 'onTouched',
    reValidateMode: 'onChange',
  });
}

/** `/activities/0/title` → `activities.0.title` (RFC 6901 to the form's paths). */
export const pointerToPath = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

type RefusalWords = Partial<Record<string, (params: Record<string, string>) => string>>;

interface SubmitOptions<Values extends FieldValues, Output, Answer> {
  form: UseFormReturn<Values, unknown, Output>;
  send: (body: Output) => Promise<Answer>;
  /** The slice's refusals by code. */
  words: RefusalWords;
  onDone: (answer: Answer) => void;
  say?: SayIssue;
}

/**
 * Sends a form. Fields that the server names get its error; any other refusal is `problem`, to be shown once beside the
 * button. What was typed stays on any failure.
 */
export function useFormSubmit<Values extends FieldValues, Output, Answer>({
  form,
  send,
  words,
  onDone,
  say,
}: SubmitOptions<Values, Output, Answer>) {
  const locale = useLocale();
  const common = useMessages(problemMessages);
  const sending = useMutation({
    mutationFn: send,
    onSuccess: onDone,
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      for (const { pointer, code } of error.errors) {
        const path = pointerToPath(pointer);
        const message = say?.({ path, code }) ?? fieldWords({ code }, locale);
        form.setError(path as Path<Values>, { type: 'server', message });
      }
    },
  });
  return {
    submit: form.handleSubmit((body) => sending.mutate(body)),
    isSending: sending.isPending,
    problem: sending.error ? sayProblem(sending.error, words, common) : undefined,
  };
}

/** One sentence for anything that can go wrong with a request. */
export function sayProblem(
  error: Error,
  words: RefusalWords,
  common: (typeof problemMessages)['id'],
): string {
  if (error instanceof OfflineError) return common.offline;
  if (error instanceof ProblemError) {
    // what any request can meet needs no words of the form's own
    const say = words[error.code] ?? (common.codes as RefusalWords)[error.code];
    return say?.(error.params) ?? common.unknown;
  }
  return common.unknown;
}
