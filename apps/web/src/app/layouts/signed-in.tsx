import { useLocation } from '@tanstack/react-router';
import { useCallback } from 'react';

import { ProofGate } from '../../features/identity/components/proof-gate.tsx';
import { useLocale, useMessages } from '../../lib/i18n.tsx';
import { AnchorButton } from '../../ui/button.tsx';
import { signInPath } from '../page.tsx';
import { AccountMenu } from './account-menu.tsx';
import { layoutMessages } from './messages.ts';
import { useSessionEnd } from './use-session-end.ts';

/** What whoever is signed in has on every page: the menu of their places, and what asks for the password where that is needed. */
export function SignedIn() {
  const say = useMessages(layoutMessages);
  const locale = useLocale();
  const { href } = useLocation();
  const signIn = signInPath(locale, href);
  const isOver = useSessionEnd(useCallback(() => window.location.assign(signIn), [signIn]));
  return (
    <>
      <ProofGate />
      {isOver ? (
        // beside the page, where what was typed waits
        <AnchorButton href={signIn} target="_blank" look="line">
          {say.signIn}
        </AnchorButton>
      ) : (
        <AccountMenu />
      )}
    </>
  );
}
