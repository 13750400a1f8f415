import { useMessages } from '../lib/i18n.tsx';
import { Button } from './button.tsx';
import { uiMessages } from './messages.ts';

interface MoreButtonProps {
  /** An infinite query. */
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isError: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
}

/** The next page of a list, below it. */
export function MoreButton({ query }: MoreButtonProps) {
  const say = useMessages(uiMessages);
  if (!query.hasNextPage) return null;
  return (
    <div className="grid justify-items-center gap-2 pt-6">
      <Button look="line" isBusy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {say.more}
      </Button>
      {query.isError ? (
        <p role="alert" className="text-sm text-bad">
          {say.moreFailed}
        </p>
      ) : null}
    </div>
  );
}
