import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: ReactNode;
  /** A quiet line above the title: the date, where one is. */
  above?: ReactNode;
  below?: ReactNode;
  /** Beside the title when wide, under it on phones: a search or one button. */
  action?: ReactNode;
}

export function PageHeader({ title, above, below, action }: PageHeaderProps) {
  return (
    <header className="grid gap-4 pt-4 pb-6 lg:grid-cols-[1fr_auto] lg:items-end">
      <div className="grid gap-1">
        {above ? <p className="text-sm text-ink-3">{above}</p> : null}
        <h1>{title}</h1>
        {below ? <p className="text-sm text-ink-3">{below}</p> : null}
      </div>
      {action ? <div className="lg:w-96">{action}</div> : null}
    </header>
  );
}
