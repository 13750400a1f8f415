import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { sayProblem } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { paths } from '../../../lib/paths.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { useSecretToken } from '../../../lib/secret-address.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { confirmSignUp } from '../api/identity.queries.ts';
import { identityMessages } from '../messages.ts';
import { NarrowPage } from './narrow-page.tsx';

/** The end of a sign-up. Opening the link does nothing; the tap makes the account. */
export function ConfirmSignUp() {
  const say = useMessages(identityMessages);
  const common = useMessages(problemMessages);
  const client = useQueryClient();
  const token = useSecretToken();
  const [changeId] = useState(newId);
  const confirming = useMutation({
    mutationFn: () => confirmSignUp(client, { changeId, token: token ?? '' }),
  });
  if (token === null) return <NarrowPage title={say.linkMissing} text={say.linkMissingText} />;
  if (confirming.isSuccess)
    return (
      <NarrowPage title={say.confirmed}>
        <LinkButton to={paths.signIn} look="main" isWide>
          {say.toSignIn}
        </LinkButton>
      </NarrowPage>
    );
  return (
    <NarrowPage title={say.confirmTitle} text={say.confirmText}>
      {confirming.error ? (
        <Banner tone="bad">{sayProblem(confirming.error, say.refused, common)}</Banner>
      ) : null}
      <Button look="main" isWide isBusy={confirming.isPending} onClick={() => confirming.mutate()}>
        {say.confirm}
      </Button>
    </NarrowPage>
  );
}
