import { useMessages } from '../../../lib/i18n.tsx';
import { privatePaths } from '../../../lib/private-paths.ts';
import { Banner } from '../../../ui/banner.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { accountCareMessages } from '../account-care-messages.ts';
import { secondFactorMessages } from '../second-factor-messages.ts';

/** Said before anybody writes a reason in vain. */
export function SetUpFirst() {
  const { refused } = useMessages(accountCareMessages);
  const { turnOn } = useMessages(secondFactorMessages);
  return (
    <Banner tone="warn">
      <p>{refused['second-factor-needed']()}</p>
      <p className="mt-3">
        <LinkButton to={privatePaths.secondFactor} look="line">
          {turnOn}
        </LinkButton>
      </p>
    </Banner>
  );
}
