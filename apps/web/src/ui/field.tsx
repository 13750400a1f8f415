import { TriangleExclamationPoint } from 'lucide-react';
import { createContext, type ReactNode, useContext, useId } from 'react';

import { useMessages } from '../lib/i18n.tsx';
import { uiMessages } from './messages.ts';

export interface ControlProps {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
}

const ControlContext = createContext<ControlProps | undefined>(undefined);
/** The id and descriptions that a control takes from the field around it. */
export const useControl = (): Partial<ControlProps> => useContext(ControlContext) ?? {};

interface FieldProps {
  label: ReactNode;
  /** Why it is asked, or an example. */
  hint?: ReactNode;
  error?: string | undefined;
  /** Says "may stay empty"; fields are needed unless they say so. */
  isOptional?: boolean;
  children: ReactNode;
}

/** A label, its control, and what is said below it. The control inside finds its id and descriptions by itself. */
export function Field({ label, hint, error, isOptional = false, children }: FieldProps) {
  const say = useMessages(uiMessages);
  const id = useId();
  const described = describedBy(id, hint, error);
  return (
    <div className="grid min-w-0 content-start gap-1.5">
      <label htmlFor={id} className="text-sm font-bold">
        {label}
        {isOptional ? <span className="font-normal text-ink-3"> {say.optional}</span> : null}
      </label>
      <ControlContext
        value={{
          id,
          ...(described ? { 'aria-describedby': described } : {}),
          ...(error ? { 'aria-invalid': true } : {}),
          ...(isOptional ? {} : { 'aria-required': true }),
        }}
      >
        {children}
      </ControlContext>
      {hint ? (
        <p id={`${id}-h`} className="text-xs leading-snug text-ink-3">
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-e`} error={error} />
    </div>
  );
}

/** Several controls under one question. */
export function FieldGroup({ label, hint, error, isOptional = false, children }: FieldProps) {
  const say = useMessages(uiMessages);
  const id = useId();
  return (
    <fieldset
      className="grid min-w-0 gap-2"
      aria-describedby={describedBy(id, hint, error)}
      aria-invalid={error ? true : undefined}
    >
      <legend className="mb-2 text-sm font-bold">
        {label}
        {isOptional ? <span className="font-normal text-ink-3"> {say.optional}</span> : null}
      </legend>
      {children}
      {hint ? (
        <p id={`${id}-h`} className="text-xs leading-snug text-ink-3">
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-e`} error={error} />
    </fieldset>
  );
}

/** The ids of what stands below a control. */
function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  const ids = [...(hint ? [`${id}-h`] : []), ...(error ? [`${id}-e`] : [])];
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={id} className="flex gap-1.5 text-sm leading-snug font-semibold text-bad">
      <TriangleExclamationPoint aria-hidden="true" className="mt-0.5" />
      {error}
    </p>
  );
}
