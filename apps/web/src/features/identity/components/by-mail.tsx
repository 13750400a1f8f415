import { Link } from '@tanstack/react-router';

import { useMessages } from '../../../lib/i18n.tsx';
import { officeContactMessages } from '../../../lib/office-messages.ts';
import { paths } from '../../../lib/paths.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { identityMessages } from '../messages.ts';
import { NarrowPage } from './narrow-page.tsx';

/** What to do after a link was asked for: look into the mail, or ask the office where no mail goes out. */
export function ByMail({ isMailed }: { isMailed: boolean }) {
  const say = useMessages(identityMessages);
  const { officeContact } = useMessages(officeContactMessages);
  return (
    <NarrowPage
      title={isMailed ? say.mailTitle : say.notMailedTitle}
      text={isMailed ? say.mailText : say.notMailedText}
    >
      {isMailed ? null : (
        <LinkButton to={paths.officeContact} look="main" isWide>
          {officeContact}
        </LinkButton>
      )}
      <WaysOn hasContact={isMailed} />
    </NarrowPage>
  );
}

/** The way back, and to those who help where nothing else does. */
export function WaysOn({ hasContact }: { hasContact: boolean }) {
  const say = useMessages(identityMessages);
  const { officeContact } = useMessages(officeContactMessages);
  return (
    <p className="flex flex-wrap justify-between gap-x-4 text-sm">
      <Link to={paths.signIn} className="touch inline-flex items-center">
        {say.backToSignIn}
      </Link>
      {hasContact ? (
        <Link to={paths.officeContact} className="touch inline-flex items-center">
          {officeContact}
        </Link>
      ) : null}
    </p>
  );
}
