import { Banner } from '../../../ui/banner.tsx';
import { Button, type ButtonLook } from '../../../ui/button.tsx';

interface FormFootProps {
  problem: string | undefined;
  isSending: boolean;
  save: string;
  look?: ButtonLook;
}

/** What went wrong, once, beside the button that was pressed. */
export function FormFoot({ problem, isSending, save, look = 'solid' }: FormFootProps) {
  return (
    <>
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <div>
        <Button type="submit" look={look} isBusy={isSending}>
          {save}
        </Button>
      </div>
    </>
  );
}
