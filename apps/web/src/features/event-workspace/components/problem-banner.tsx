import { useMessages } from '../../../lib/i18n.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { dateMessages } from '../messages.ts';
import { useRefreshDates } from '../use-date-act.ts';

/** What went wrong, once; and when others were faster, the way to what they wrote. */
export function ProblemBanner({ problem, isConflict }: { problem: string | undefined; isConflict: boolean }) {
  const say = useMessages(dateMessages);
  const refresh = useRefreshDates();
  if (!problem) return null;
  return (
    <Banner tone="bad" role="alert">
      <p>{problem}</p>
      {isConflict ? (
        <Button look="line" className="mt-2" onClick={() => void refresh()}>
          {say.loadNewest}
        </Button>
      ) : null}
    </Banner>
  );
}
