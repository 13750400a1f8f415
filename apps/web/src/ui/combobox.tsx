import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronDown } from 'lucide-react';

import { useIsInBrowser } from '../lib/in-browser.ts';
import { useMessages } from '../lib/i18n.tsx';
import { useControl } from './field.tsx';
import { inputLook } from './field-look.ts';
import { uiMessages } from './messages.ts';

export interface Option {
  value: string;
  label: string;
  /** A second line: a village's kecamatan, a venue's address. */
  note?: string | undefined;
}

interface ComboboxProps {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string;
  /** With it the options come from elsewhere by what was typed, and are not filtered here. */
  onType?: (text: string) => void;
  isLoading?: boolean;
}

/**
 * One of many, found by typing; inside a `Field`. Loaded when needed: only lazy pages import it. The server renders a plain
 * input in its place: the real one hides a part of itself by an inline style, which the page's security policy bars.
 */
export function Combobox(props: ComboboxProps) {
  const say = useMessages(uiMessages);
  const isInBrowser = useIsInBrowser();
  const control = useControl();
  if (isInBrowser) return <LiveCombobox {...props} />;
  const chosen = props.options.find((option) => option.value === props.value);
  return (
    <input
      {...control}
      readOnly
      value={chosen?.label ?? ''}
      placeholder={props.placeholder ?? say.choose}
      className={inputLook}
    />
  );
}

function LiveCombobox({ options, value, onChange, placeholder, onType, isLoading = false }: ComboboxProps) {
  const say = useMessages(uiMessages);
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root
      items={options}
      value={chosen}
      onValueChange={(option: Option | null) => onChange(option?.value ?? null)}
      itemToStringLabel={(option: Option) => option.label}
      itemToStringValue={(option: Option) => option.value}
      isItemEqualToValue={(one: Option, other: Option) => one.value === other.value}
      {...(onType ? { onInputValueChange: onType, filter: null } : {})}
      autoHighlight
    >
      <div className="relative">
        <Base.Input
          {...useControl()}
          placeholder={placeholder ?? say.choose}
          className={`${inputLook} pr-11!`}
        />
        <Base.Trigger
          aria-label={say.choose}
          className="absolute top-0 right-0 grid h-full w-11 place-items-center text-ink-3"
        >
          <ChevronDown aria-hidden="true" />
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className="max-h-[min(20rem,var(--available-height))] w-(--anchor-width) overflow-y-auto overscroll-contain rounded-md bg-card py-1 shadow-3">
            <Base.Empty className="px-4 text-sm text-ink-3 not-empty:py-3">
              {isLoading ? '…' : say.nothingFound}
            </Base.Empty>
            <Base.List>
              {(option: Option) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  className="touch grid grid-cols-[1fr_auto] items-center gap-2 px-4 py-2 text-sm leading-snug data-highlighted:bg-brand-soft"
                >
                  <span>
                    {option.label}
                    {option.note ? <small className="block text-xs text-ink-3">{option.note}</small> : null}
                  </span>
                  <Base.ItemIndicator>
                    <Check aria-hidden="true" className="text-brand-ink" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
