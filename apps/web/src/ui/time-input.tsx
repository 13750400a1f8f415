import { type Ref, useState } from 'react';

import { formatTime } from '../lib/dates.ts';
import { useLocale } from '../lib/i18n.tsx';
import { TextInput } from './inputs.tsx';

/** "8", "8.30", "0830", "08:30" → "08:30"; null when it is no time of a day of 24 hours. */
export function parseTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim());
  if (!found) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? '0');
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

interface TimeInputProps {
  /** 'HH:mm', or whatever was typed when it is no time: the form's schema refuses that. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  ref?: Ref<HTMLInputElement>;
}

/** A time of day by 24 hours, whatever the phone's language prefers; typed as people type it. */
export function TimeInput({ value, onChange, onBlur, ...rest }: TimeInputProps) {
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      placeholder={formatTime('08:00', locale)}
      className="tabular-nums"
      value={typed ?? (parseTime(value) ? formatTime(value, locale) : value)}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parseTime(event.target.value) ?? event.target.value);
      }}
      onBlur={() => {
        setTyped(null);
        onBlur?.();
      }}
    />
  );
}
