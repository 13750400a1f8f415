import type { Unit } from '@guyub/domain/program';
import { type ReactNode, type Ref, useState } from 'react';

import { useLocale } from '../../../lib/i18n.tsx';
import { unitWord } from '../../../lib/units.ts';
import { TextInput } from '../../../ui/inputs.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';

/** "1.250", "35 orang", "± 40" → the figure; NaN where it cannot be told which one is meant. */
export function readFigure(text: string): number {
  const found = /^[^\p{L}\d]*(\d[\d.\s]{0,18})[^\d]*$/u.exec(text);
  return found?.[1] === undefined ? Number.NaN : Number(found[1].replace(/[.\s]/g, ''));
}

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
  onBlur,
  disabled = false,
  isBare = false,
  ...rest
}: FigureInputProps): ReactNode {
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  if (unit === 'rupiah' && !disabled)
    return <MoneyInput {...rest} {...(onBlur && { onBlur })} value={value} onChange={onChange} />;
  return (
    <div className={isBare ? 'grid' : 'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3'}>
      <TextInput
        {...rest}
        disabled={disabled}
        inputMode="numeric"
        autoComplete="off"
        className="tabular-nums"
        value={disabled ? '' : (typed ?? (value === null || Number.isNaN(value) ? '' : String(value)))}
        onChange={(event) => {
          const text = event.target.value;
          setTyped(text);
          onChange(text.trim() === '' ? null : readFigure(text));
        }}
        onBlur={() => {
          // what cannot be read stays as it was typed, beside its error
          if (!Number.isNaN(value)) setTyped(null);
          onBlur?.();
        }}
      />
      {isBare ? null : <span className="text-sm text-ink-2">{unitWord(unit, locale, value ?? 0)}</span>}
    </div>
  );
}
