import type {
  InputHTMLAttributes,
  ReactNode,
  Ref,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';

import { join } from './class-names.ts';
import { useControl } from './field.tsx';
import { inputLook, selectLook } from './field-look.ts';

interface WithRef<Element> {
  ref?: Ref<Element>;
}

/** One line of text; inside a `Field`. Works with `{...register('name')}`. */
export function TextInput({
  className,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & WithRef<HTMLInputElement>) {
  return <input type="text" {...useControl()} {...rest} className={join(inputLook, className)} />;
}

export function Textarea({
  className,
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & WithRef<HTMLTextAreaElement>) {
  return (
    <textarea
      rows={4}
      {...useControl()}
      {...rest}
      className={join(inputLook, 'min-h-24 resize-y', className)}
    />
  );
}

export function Select({
  className,
  children,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & WithRef<HTMLSelectElement>) {
  return (
    <select {...useControl()} {...rest} className={join(selectLook, className)}>
      {children}
    </select>
  );
}

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'children' | 'type'> &
  WithRef<HTMLInputElement> & { label: ReactNode; note?: ReactNode };

/** A box to tick, with its words as its target. */
export function Checkbox({ label, note, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={join(
        'touch grid grid-cols-[1.5rem_1fr] content-start items-start gap-3 py-2.5 text-sm',
        className,
      )}
    >
      <input type="checkbox" {...rest} className="size-6 accent-brand" />
      <span className="self-center">
        {label}
        {note ? <small className="block text-xs text-ink-3">{note}</small> : null}
      </span>
    </label>
  );
}

/** 'YYYY-MM-DD', by the phone's own calendar. */
export function DateInput(props: InputHTMLAttributes<HTMLInputElement> & WithRef<HTMLInputElement>) {
  return <TextInput {...props} type="date" />;
}
