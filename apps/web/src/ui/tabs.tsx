import { Tabs as Base } from '@base-ui/react/tabs';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

const tabLook =
  'touch -mb-px inline-flex items-center gap-1.5 border-b-3 border-transparent px-3 text-sm font-semibold whitespace-nowrap ' +
  'text-ink-2 no-underline data-active:border-brand data-active:font-bold data-active:text-ink ' +
  'aria-[current]:border-brand aria-[current]:font-bold aria-[current]:text-ink';
const rowLook = 'flex gap-1 overflow-x-auto border-b border-line';

/** Four tabs fit on a phone: one that is cut off is not looked for. */
const narrowTab = 'max-sm:flex-1 max-sm:justify-center max-sm:px-1 max-sm:text-[0.8125rem]';

interface TabsProps {
  label: string;
  tabs: readonly { value: string; label: ReactNode; panel: ReactNode }[];
}

/** Parts of one page that are looked at one by one; arrow keys go along. Only lazy pages import it. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    // more tabs than a phone is wide move along by themselves, not with what stands around them
    <Base.Root defaultValue={tabs[0]?.value ?? null} className="min-w-0">
      <Base.List aria-label={label} className={rowLook}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={`${tabLook} ${narrowTab}`}>
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-4">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

interface TabLinksProps {
  label: string;
  tabs: readonly {
    key: string;
    label: ReactNode;
    to: string;
    search?: Record<string, unknown>;
    isCurrent: boolean;
  }[];
}

/** Tabs whose choice stands in the address: they are links. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  return (
    <nav aria-label={label} className={rowLook}>
      {tabs.map(({ key, label: text, isCurrent, ...link }) => (
        <Link
          key={key}
          {...link}
          resetScroll={false}
          // the router would call a tab current by its path alone
          activeOptions={{ exact: true, includeSearch: true }}
          activeProps={{}}
          className={tabLook}
          {...(isCurrent ? { 'aria-current': 'page' as const } : { 'aria-current': undefined })}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
