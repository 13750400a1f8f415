import { ConfirmSignUp } from '../../features/identity/components/confirm-sign-up.tsx';
import { identityMessages } from '../../features/identity/messages.ts';
import type { Page } from '../page.tsx';

export const page: Page = {
  head: ({ locale }) => ({
    title: identityMessages[locale].confirmTitle,
    description: identityMessages[locale].confirmText,
    isUnlisted: true,
  }),
  component: ConfirmSignUp,
};
