import { type Ref, useState } from 'react';

import { useLocale } from '../lib/i18n.tsx';
import { formatNumber, parseRupiah } from '../lib/money.ts';
import { TextInput } from './inputs.tsx';

interface MoneyInputProps {
  /** Whole rupiah; null while empty, NaN when what was typed is no amount, which the form's schema refuses. */
  value: number | null;
  onChange: (amount: number | null) => void;
  onBlur?: () => void;
  name?: string;
  ref?: Ref<HTMLInputElement>;
}

/** An amount, typed as "50.000" or "50000" and shown with its groups. */
export function MoneyInput({ value, onChange, onBlur, ...rest }: MoneyInputProps) {
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null || Number.isNaN(value) ? '' : formatNumber(value, locale);
  return (
    <div className="relative">
      <span
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-ink-3"
      >
        Rp
      </span>
      <TextInput
        {...rest}
        inputMode="decimal"
        autoComplete="off"
        className="pl-11! tabular-nums"
        value={typed ?? shown}
        onChange={(event) => {
          const text = event.target.value;
          setTyped(text);
          onChange(text.trim() === '' ? null : (parseRupiah(text, locale) ?? Number.NaN));
        }}
        onBlur={() => {
          // what cannot be read stays as it was typed, beside its error
          if (!Number.isNaN(value)) setTyped(null);
          onBlur?.();
        }}
      />
    </div>
  );
}
