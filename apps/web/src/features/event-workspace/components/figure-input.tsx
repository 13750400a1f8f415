import type { Unit } from '@guyub/domain/program';
import type { ReactNode, Ref } from 'react';

import { useLocale } from '../../../lib/i18n.tsx';
import { unitWord } from '../../../lib/units.ts';
import { TextInput } from '../../../ui/inputs.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';

interface FigureInputProps {
  unit: Unit;
  /** null while empty; NaN when what was typed is no whole number, which the form's schema refuses. */
  value: number | null;
  onChange: (amount: number | null) => void;
  onBlur?: () => void;
  name?: string;
  ref?: Ref<HTMLInputElement>;
  disabled?: boolean;
  /** The unit is chosen beside it. */
  isBare?: boolean;
}

/** A figure with its unit behind it, rupiah with theirs before; inside a `Field`. */
export function FigureInput({
  unit,
  value,
  onChange,
  disabled = false,
  isBare = false,
  ...rest
}: FigureInputProps): ReactNode {
  const locale = useLocale();
  if (unit === 'rupiah' && !disabled) return <MoneyInput {...rest} value={value} onChange={onChange} />;
  return (
    <div className={isBare ? 'grid' : 'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3'}>
      <TextInput
        {...rest}
        disabled={disabled}
        inputMode="numeric"
        autoComplete="off"
        className="tabular-nums"
        value={value === null || Number.isNaN(value) ? '' : String(value)}
        onChange={(event) => {
          const digits = event.target.value.replace(/[.\s]/g, '');
          onChange(digits === '' ? null : /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN);
        }}
      />
      {isBare ? null : <span className="text-sm text-ink-2">{unitWord(unit, locale, value ?? 0)}</span>}
    </div>
  );
}
