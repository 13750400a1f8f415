import { Search } from 'lucide-react';
import { type FormEvent, useEffect, useRef } from 'react';

import { inputLook } from './field-look.ts';

interface SearchBoxProps {
  label: string;
  placeholder: string;
  /** Key in the address. */
  name: string;
  value: string;
  onSearch: (text: string) => void;
}

/** A search that works as a plain form before the app has arrived, and without reload afterwards. */
export function SearchBox({ label, placeholder, name, value, onSearch }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // searched elsewhere, or gone back; but never over the words of somebody who is typing
    if (input.current && document.activeElement !== input.current) input.current.value = value;
  }, [value]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get(name);
    onSearch(typeof text === 'string' ? text.trim() : '');
  };
  return (
    <form role="search" className="relative" onSubmit={submit}>
      <label className="sr-only" htmlFor={`search-${name}`}>
        {label}
      </label>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-ink-3"
      />
      <input
        ref={input}
        id={`search-${name}`}
        type="search"
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        enterKeyHint="search"
        className={`${inputLook} pl-11!`}
      />
    </form>
  );
}
