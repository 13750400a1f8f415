import { Link } from '@tanstack/react-router';

import { useMessages } from '../../../lib/i18n.tsx';
import { officeContactMessages } from '../../../lib/office-messages.ts';
import { paths } from '../../../lib/paths.ts';
import { identityMessages } from '../messages.ts';
import { NarrowPage } from './narrow-page.tsx';

/** What to do after a link was asked for: look into the mail, or ask the office where no mail goes out. */
export function ByMail({ isMailed }: { isMailed: boolean }) {
  const say = useMessages(identityMessages);
  return (
    <NarrowPage
      title={isMailed ? say.mailTitle : say.notMailedTitle}
      text={isMailed ? say.mailText : say.notMailedText}
    >
      <BackToSignIn />
    </NarrowPage>
  );
}

/** The way back, and to those who help where nothing else does. */
export function BackToSignIn() {
  const say = useMessages(identityMessages);
  const { officeContact } = useMessages(officeContactMessages);
  return (
    <p className="flex flex-wrap justify-between gap-x-4 text-sm">
      <Link to={paths.signIn} className="touch inline-flex items-center">
        {say.backToSignIn}
      </Link>
      <Link to={paths.officeContact} className="touch inline-flex items-center">
        {officeContact}
      </Link>
    </p>
  );
}
