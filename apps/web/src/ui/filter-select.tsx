import { join } from './class-names.ts';
import { selectLook } from './field-look.ts';

interface FilterSelectProps {
  /** Said, not shown: the chosen option speaks for itself. */
  label: string;
  /** The option that filters nothing. */
  all: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

/** A small select above a list. */
export function FilterSelect({ label, all, value, options, onChange }: FilterSelectProps) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
      className={join(selectLook, 'touch truncate py-1.5! text-sm! font-semibold')}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
