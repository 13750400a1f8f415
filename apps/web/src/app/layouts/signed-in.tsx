import { ProofGate } from '../../features/identity/components/proof-gate.tsx';
import { AccountMenu } from './account-menu.tsx';

/** What whoever is signed in has on every page: the menu of their places, and what asks for the password where that is needed. */
export function SignedIn() {
  return (
    <>
      <ProofGate />
      <AccountMenu />
    </>
  );
}
