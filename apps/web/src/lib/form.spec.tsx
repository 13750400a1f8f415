import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { z } from 'zod';

import { show } from '../../test/screen.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { fieldWords } from './field-words.ts';
import { pointerToPath, sayProblem, useFormSubmit, useSchemaForm } from './form.ts';
import { OfflineError, ProblemError } from './http.ts';
import type { Locale } from './i18n.tsx';
import { problemMessages } from './problem-messages.ts';

const schema = z.strictObject({
  title: z.string().trim().min(3).max(20),
  email: z.email(),
});
type Body = z.infer<typeof schema>;

const words = { 'title-taken': () => 'Nama itu sudah dipakai.' };

function Form({ send }: { send: (body: Body) => Promise<string> }) {
  const form = useSchemaForm({ schema, defaultValues: { title: '', email: '' } });
  const { submit, isSending, problem } = useFormSubmit({ form, send, words, onDone: () => undefined });
  const { errors } = form.formState;
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Field label="Nama program" error={errors.title?.message}>
        <TextInput {...form.register('title')} />
      </Field>
      <Field label="Surel" error={errors.email?.message}>
        <TextInput {...form.register('email')} />
      </Field>
      {problem ? <p role="alert">{problem}</p> : null}
      <Button type="submit" isBusy={isSending}>
        Simpan
      </Button>
    </form>
  );
}

async function fillIn(send: (body: Body) => Promise<string>, locale: Locale = 'id') {
  await show(<Form send={send} />, { locale });
  await userEvent.type(screen.getByRole('textbox', { name: 'Nama program' }), ' Donor Rutin ');
  await userEvent.type(screen.getByRole('textbox', { name: 'Surel' }), 'rina@contoh.id');
  await userEvent.click(screen.getByRole('button', { name: 'Simpan' }));
}

it('says what is missing in the reader’s language, and sends nothing', async () => {
  const sent: Body[] = [];
  await show(<Form send={async (body) => String(sent.push(body))} />);
  await userEvent.click(screen.getByRole('button', { name: 'Simpan' }));
  const title = screen.getByRole('textbox', { name: 'Nama program' });
  await waitFor(() => expect(title).toHaveAccessibleDescription('Paling sedikit 3 huruf.'));
  expect(screen.getByRole('textbox', { name: 'Surel' })).toHaveAccessibleDescription(/surel belum benar/);
  expect(title).toHaveFocus();
  expect(sent).toEqual([]);
});

it('sends what the schema made of the input', async () => {
  const sent: Body[] = [];
  await fillIn(async (body) => String(sent.push(body)));
  await waitFor(() => expect(sent).toEqual([{ title: 'Donor Rutin', email: 'rina@contoh.id' }]));
});

it('puts the server’s error on the field that it points at, and keeps what was typed', async () => {
  await fillIn(async () => {
    throw new ProblemError(
      422,
      'invalid-request',
      {},
      [{ pointer: '/title', code: 'too_small', detail: '' }],
      '',
    );
  });
  const title = screen.getByRole('textbox', { name: 'Nama program' });
  await waitFor(() => expect(title).toBeInvalid());
  expect(title).toHaveValue(' Donor Rutin ');
  expect(screen.getByRole('alert')).toHaveTextContent('Ada isian yang belum benar');
});

it('says a refusal of the slice once, beside the button', async () => {
  await fillIn(async () => {
    throw new ProblemError(409, 'title-taken', {}, [], 'Title taken');
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('Nama itu sudah dipakai.');
});

it('says that the network is missing, and that nothing was lost', async () => {
  await fillIn(async () => {
    throw new OfflineError(new TypeError('failed'));
  }, 'en');
  expect(await screen.findByRole('alert')).toHaveTextContent('Not sent: there is no network.');
});

it('reads JSON pointers', () => {
  expect(pointerToPath('/activities/0/title')).toBe('activities.0.title');
  expect(pointerToPath('/a~1b/~0c')).toBe('a/b.~c');
});

it('asks for figures where words were typed, and for an answer where nothing was', () => {
  expect(fieldWords({ code: 'invalid_type', expected: 'number', input: Number.NaN }, 'id')).toContain(
    'angka',
  );
  expect(fieldWords({ code: 'invalid_type', expected: 'number', input: null }, 'id')).toBe('Perlu diisi.');
});

describe('sayProblem', () => {
  const common = problemMessages.id;
  const refused = (code: string) => new ProblemError(409, code, {}, [], '');

  it('says what any request can meet without words of the form, which go before', () => {
    expect(sayProblem(refused('proof-needed'), {}, common)).toBe(common.codes['proof-needed']({}));
    const own = { 'not-found': () => 'Grup itu sudah tidak ada.' };
    expect(sayProblem(refused('not-found'), own, common)).toBe('Grup itu sudah tidak ada.');
  });

  it('takes the blame for what it has no words for, and not for a network that is away', () => {
    expect(sayProblem(refused('something-new'), {}, common)).toBe(common.unknown);
    expect(sayProblem(new OfflineError('/x'), {}, common)).toBe(common.offline);
  });
});
