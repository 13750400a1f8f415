import type { ReactNode } from 'react';

interface NoticeProps {
  title: string;
  text: ReactNode;
  /** The next step: one button or link. */
  children?: ReactNode;
  /** Stands in place of a whole page, with the page's heading. */
  isPage?: boolean;
}

/** Nothing here, not found, failed, offline: bare threads, what it is, and the next step. */
export function Notice({ title, text, children, isPage = false }: NoticeProps) {
  const Heading = isPage ? 'h1' : 'h2';
  const box = (
    <div className="grid justify-items-start gap-3 rounded-md border-[1.5px] border-dashed border-line-strong p-6">
      <span aria-hidden="true" className="bare h-10! w-full opacity-70" />
      <Heading className={isPage ? 'text-xl' : 'text-lg'}>{title}</Heading>
      <p className="text-ink-2 text-sm">{text}</p>
      {children}
    </div>
  );
  return isPage ? <div className="wrap max-w-[42rem]! pt-10">{box}</div> : box;
}
