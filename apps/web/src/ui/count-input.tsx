import { useState } from 'react';

import { useLocale } from '../lib/i18n.tsx';
import { formatNumber } from '../lib/money.ts';
import { TextInput } from './inputs.tsx';

interface CountInputProps {
  /** null while empty, NaN when what was typed is no number, which the form's schema refuses. */
  value: number | null;
  onChange: (value: number | null) => void;
  name?: string;
}

/** A whole number, typed with or without its groups. */
export function CountInput({ value, onChange, name }: CountInputProps) {
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null || Number.isNaN(value) ? '' : formatNumber(value, locale);
  return (
    <TextInput
      name={name}
      inputMode="numeric"
      autoComplete="off"
      className="tabular-nums"
      value={typed ?? shown}
      onChange={(event) => {
        const text = event.target.value;
        const digits = text.replace(/[\s.,]/g, '');
        setTyped(text);
        onChange(digits === '' ? null : /^\d+$/.test(digits) ? Number(digits) : Number.NaN);
      }}
      onBlur={() => {
        // what cannot be read stays as it was typed, beside its error
        if (!Number.isNaN(value)) setTyped(null);
      }}
    />
  );
}
