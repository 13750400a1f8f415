import type { ReactNode } from 'react';

/** One question on a page of its own: sign in, a new password, an answer. */
export function NarrowPage({
  title,
  text,
  children,
}: {
  title: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="wrap max-w-[32rem]! pt-6">
      <div className="grid gap-5 rounded-md bg-card p-5 outlined md:p-8">
        <div className="grid gap-2">
          <h1>{title}</h1>
          {text ? <p className="text-sm text-ink-2">{text}</p> : null}
        </div>
        {children}
      </div>
    </div>
  );
}
