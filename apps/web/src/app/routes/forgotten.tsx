import { AskResetForm } from '../../features/identity/components/reset-forms.tsx';
import { identityMessages } from '../../features/identity/messages.ts';
import type { Page } from '../page.tsx';

export const page: Page = {
  head: ({ locale }) => ({
    title: identityMessages[locale].resetTitle,
    description: identityMessages[locale].resetText,
    isUnlisted: true,
  }),
  component: AskResetForm,
};
