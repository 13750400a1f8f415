import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';

interface FormFootProps {
  problem: string | undefined;
  isSending: boolean;
  save: string;
}

/** What went wrong, once, beside the button that was pressed. */
export function FormFoot({ problem, isSending, save }: FormFootProps) {
  return (
    <>
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <div>
        <Button type="submit" isBusy={isSending}>
          {save}
        </Button>
      </div>
    </>
  );
}
