import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { layoutMessages } from './messages.ts';

export function PageMissing() {
  const say = useMessages(layoutMessages);
  return (
    <Notice title={say.missingTitle} text={say.missingText} isPage>
      <LinkButton to={paths.start} look="line">
        {say.toStart}
      </LinkButton>
    </Notice>
  );
}
