import { Link } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

import { type Locale, useMessages } from '../lib/i18n.tsx';
import { BrandMark } from './brand-mark.tsx';
import { join } from './class-names.ts';
import { uiMessages } from './messages.ts';

export interface NavItem {
  to: string;
  params?: Record<string, string>;
  label: string;
  icon: LucideIcon;
  /** Current only on exactly this page, not below it. */
  isExact?: boolean;
  /** Not in the phone's bottom bar, which has room for four. */
  isWideOnly?: boolean;
  isPhoneOnly?: boolean;
}

interface AppShellProps {
  nav: readonly NavItem[];
  /** The regency's name, beside the product's. */
  place: string;
  /** One sentence for the foot. */
  about: string;
  footLinks: readonly { to: string; label: string }[];
  otherLanguage: { locale: Locale; href: string };
  /** Sign-in, or the way to one's organization. */
  account: ReactNode;
  /** Above the top bar: no network, demo. */
  banner?: ReactNode;
  children: ReactNode;
}

const wideLink =
  'touch inline-flex items-center rounded-sm px-3 text-sm font-semibold text-ink-2 no-underline hover:bg-paper-sunk ' +
  'aria-[current]:rounded-none aria-[current]:text-ink aria-[current]:shadow-[inset_0_-3px_0_var(--brand)]';
const phoneLink =
  'grid min-h-14 justify-items-center gap-0.5 pt-2 pb-2.5 text-xs font-semibold text-ink-3 no-underline ' +
  'aria-[current]:text-brand-ink aria-[current]:shadow-[inset_0_3px_0_var(--brand)]';

function NavLink({ item, isPhone }: { item: NavItem; isPhone: boolean }) {
  const Icon = item.icon;
  return (
    <Link
      to={item.to}
      {...(item.params ? { params: item.params } : {})}
      activeOptions={{ exact: item.isExact ?? false, includeSearch: false }}
      className={isPhone ? phoneLink : wideLink}
    >
      {isPhone ? <Icon aria-hidden="true" className="size-5.5!" /> : null}
      {item.label}
    </Link>
  );
}

const columns: Record<number, string> = {
  2: 'grid-cols-2',
  3: 'grid-cols-3',
  4: 'grid-cols-4',
  5: 'grid-cols-5 [&_a]:text-[0.6875rem]',
};

/** The frame of every page: top bar, content, foot, and the bottom bar within the thumb's reach. */
export function AppShell(props: AppShellProps) {
  const say = useMessages(uiMessages);
  const { nav, place, about, footLinks, otherLanguage, account, banner, children } = props;
  const phoneItems = nav.filter((item) => !item.isWideOnly);
  return (
    <>
      <a
        href="#isi"
        className="absolute -top-20 left-4 z-50 rounded-sm bg-ink px-4 py-3 text-paper focus:top-2 print:hidden"
      >
        {say.skip}
      </a>
      {banner}
      <header className="bg-paper print:hidden">
        <div className="wrap flex min-h-16 items-center gap-2">
          <Link
            to="/"
            className="touch mr-auto inline-flex min-w-0 items-center gap-2.5 text-[1.25rem] font-extrabold tracking-[-0.035em] text-ink no-underline"
          >
            <BrandMark />
            {/* where the account's name leaves no room, the place falls to a second line, which is not shown */}
            <span className="flex h-[1.5em] flex-wrap items-baseline gap-x-1.5 overflow-hidden leading-[1.5]">
              Guyub
              <small className="text-xs font-semibold tracking-normal text-ink-3 max-[21.5rem]:sr-only">
                {place}
              </small>
            </span>
          </Link>
          <nav aria-label={say.mainNav} className="mr-4 hidden gap-1 lg:flex">
            {nav
              .filter((item) => !item.isPhoneOnly)
              .map((item) => (
                <NavLink key={item.to} item={item} isPhone={false} />
              ))}
          </nav>
          <a
            href={otherLanguage.href}
            lang={otherLanguage.locale}
            hrefLang={otherLanguage.locale}
            className="touch inline-flex min-w-11 items-center justify-center px-2 text-sm font-bold text-brand-ink no-underline hover:underline"
          >
            {otherLanguage.locale.toUpperCase()}
            <span className="sr-only">: {say.otherLanguage}</span>
          </a>
          {account}
        </div>
      </header>
      <main id="isi" tabIndex={-1} className="flex-1 pb-14">
        {children}
      </main>
      <footer className="bg-paper-sunk text-sm text-ink-2 print:hidden">
        <div className="wrap flex flex-wrap items-center gap-x-6 gap-y-2 py-6">
          <p className="flex-[1_1_20rem]">{about}</p>
          {footLinks.map((link) => (
            <Link key={link.to} to={link.to} className="touch inline-flex items-center text-ink-2">
              {link.label}
            </Link>
          ))}
        </div>
      </footer>
      <nav
        aria-label={say.bottomNav}
        className="sticky bottom-0 z-20 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
      >
        <ul className={join('grid', columns[phoneItems.length])}>
          {phoneItems.map((item) => (
            <li key={item.to}>
              <NavLink item={item} isPhone />
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
