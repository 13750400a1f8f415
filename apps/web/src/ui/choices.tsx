import type { ActivityKind } from '@guyub/domain/program';
import { Check } from 'lucide-react';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';

import { useLocale } from '../lib/i18n.tsx';
import { join } from './class-names.ts';
import { kindLooks, kindOrder, kindWords } from './kind.tsx';

interface SegmentedProps<Value extends string> {
  /** The question, for those who do not see the field's label. */
  label: string;
  name: string;
  value: Value;
  options: readonly { value: Value; label: ReactNode }[];
  onChange: (value: Value) => void;
}

/** A few short answers side by side, of which one holds. */
export function Segmented<Value extends string>({
  label,
  name,
  value,
  options,
  onChange,
}: SegmentedProps<Value>) {
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="grid auto-cols-[minmax(max-content,1fr)] grid-flow-col gap-1 overflow-x-auto rounded-md bg-paper-sunk p-1"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="touch relative flex items-center justify-center gap-1.5 rounded-sm px-2 py-1 text-center text-sm leading-tight font-semibold whitespace-nowrap text-ink-2 has-checked:bg-card has-checked:text-ink has-checked:shadow-[inset_0_0_0_1.5px_var(--brand)] has-focus-visible:outline-3 has-focus-visible:outline-brand"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 opacity-0"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

interface KindTilesProps {
  value: readonly ActivityKind[];
  onChange: (kinds: ActivityKind[]) => void;
  /** One kind only: radios in place of boxes. */
  isSingle?: boolean;
  name: string;
}

/** Kinds as tiles, in their colours; the chosen ones carry a check as well. */
export function KindTiles({ value, onChange, isSingle = false, name }: KindTilesProps) {
  const words = kindWords[useLocale()];
  const toggle = (kind: ActivityKind) => {
    if (isSingle) onChange([kind]);
    else onChange(value.includes(kind) ? value.filter((one) => one !== kind) : [...value, kind]);
  };
  return (
    <div className="grid grid-cols-2 gap-2 md:grid-cols-3">
      {kindOrder.map((kind) => {
        const { color, icon: Icon } = kindLooks[kind];
        const isChosen = value.includes(kind);
        return (
          <label
            key={kind}
            className={join(
              color,
              'touch-lg relative flex items-center gap-2.5 rounded-sm px-3 py-2 text-sm leading-tight font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand',
              isChosen
                ? 'bg-kind-soft text-kind-ink shadow-[inset_0_0_0_2px_var(--k)]'
                : 'outlined-strong bg-card',
            )}
          >
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name={name}
              value={kind}
              checked={isChosen}
              onChange={() => toggle(kind)}
              className="absolute inset-0 opacity-0"
            />
            <Icon aria-hidden="true" className="text-kind" />
            {words[kind].long}
            {isChosen ? (
              <Check aria-hidden="true" className="absolute top-1.5 right-1.5 size-3.5!" strokeWidth="3.5" />
            ) : null}
          </label>
        );
      })}
    </div>
  );
}

type TileProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'title'> & {
  ref?: Ref<HTMLInputElement>;
  type: 'radio' | 'checkbox';
  title: ReactNode;
  note?: ReactNode;
  /** A weave, a kind's icon. */
  mark?: ReactNode;
};

/** One choice with a name, a note and a mark: a group to invite, a policy to follow. */
export function Tile({ title, note, mark, className, ...rest }: TileProps) {
  return (
    <label
      className={join(
        'touch-lg outlined grid items-center gap-3 rounded-sm bg-card py-1.5 pr-3 pl-2 leading-snug has-checked:shadow-[inset_0_0_0_2px_var(--brand)]',
        mark ? 'grid-cols-[auto_1fr_auto]' : 'grid-cols-[1fr_auto] pl-3',
        className,
      )}
    >
      {mark}
      <span>
        <b className="block">{title}</b>
        {note ? <small className="block text-xs text-ink-3">{note}</small> : null}
      </span>
      <input {...rest} className="size-6 accent-brand" />
    </label>
  );
}
