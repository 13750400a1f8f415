import { SignUpForm } from '../../features/identity/components/sign-up-form.tsx';
import { identityMessages } from '../../features/identity/messages.ts';
import type { Page } from '../page.tsx';

export const page: Page = {
  head: ({ locale }) => ({
    title: identityMessages[locale].signUp,
    description: identityMessages[locale].signUpText,
    isUnlisted: true,
  }),
  component: SignUpForm,
};
