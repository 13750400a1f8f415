import { useLocation } from '@tanstack/react-router';

import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Weave } from '../../ui/weave.tsx';
import { layoutMessages } from './messages.ts';
import { useMe } from './me.queries.ts';

/** "Masuk" for a visitor; the way to one's own group, office or page for everyone else. */
export function AccountButton() {
  const say = useMessages(layoutMessages);
  const me = useMe();
  const { pathname } = useLocation();
  if (!me) {
    return (
      <LinkButton to={paths.signIn} search={pathname === paths.signIn ? {} : { ke: pathname }} look="line">
        {say.signIn}
      </LinkButton>
    );
  }
  const [first] = me.memberships;
  if (!first) {
    return (
      <LinkButton to={paths.me} look="line">
        {me.name.split(' ')[0]}
      </LinkButton>
    );
  }
  const { organization } = first;
  return (
    <LinkButton to={paths.workspace(organization.slug)} look="line">
      <Weave code={organization.code} threads={organization.weave} size="xs" />
      {organization.code}
    </LinkButton>
  );
}
