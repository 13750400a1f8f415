import type { ReactNode } from 'react';

/** A row's name; on phones its buttons stand beside it, so that the row stays short. */
export function RowTitle({ children, actions }: { children: ReactNode; actions: ReactNode }) {
  return (
    <span className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-3">
      <span className="grid justify-items-start gap-1">{children}</span>
      <span className="md:hidden">{actions}</span>
    </span>
  );
}
