import type { EventView } from '@guyub/domain/event';
import type { ProgramWorkspace } from '@guyub/domain/program';

import { useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { privatePaths } from '../../../lib/private-paths.ts';
import { AnchorButton, LinkButton } from '../../../ui/button.tsx';
import { Cloth } from '../../../ui/cloth.tsx';
import { type NextUp, nextUp } from '../date-steps.ts';
import { dateMessages } from '../messages.ts';

interface NextCardProps {
  event: EventView;
  workspace: ProgramWorkspace;
  orgSlug: string;
}

/** The next thing for this date, with the page's one main button. */
export function NextCard({ event, workspace, orgSlug }: NextCardProps) {
  const say = useMessages(dateMessages);
  const next = nextUp(event, workspace);
  if (next === null) return null;
  const { title, text } = say.next[next];
  return (
    <section aria-labelledby="next" className="outlined overflow-hidden rounded-md bg-card shadow-1">
      <Cloth kinds={event.kinds} className="h-2.5" />
      <div className="grid gap-2 p-5">
        <p className="text-xs font-bold text-brand-ink">{say.nextUp}</p>
        <h2 id="next">{title}</h2>
        <p className="text-sm text-ink-2">{text}</p>
        <div className="mt-2">
          <NextButton next={next} event={event} orgSlug={orgSlug} />
        </div>
      </div>
    </section>
  );
}

function NextButton({ next, event, orgSlug }: { next: NextUp; event: EventView; orgSlug: string }) {
  const say = useMessages(dateMessages);
  switch (next) {
    case 'report':
    case 'overdue':
    case 'ongoing':
      return (
        <LinkButton to={privatePaths.fileReport(orgSlug, event.slug)} look="main" isWide>
          {say.file}
        </LinkButton>
      );
    case 'decide':
      return (
        <AnchorButton href="#decide" look="main" isWide>
          {say.decide}
        </AnchorButton>
      );
    case 'place':
      return (
        <LinkButton to={privatePaths.changeEvent(orgSlug, event.slug)} look="main" isWide>
          {say.addPlace}
        </LinkButton>
      );
    case 'publish':
    case 'hosts':
      return (
        <LinkButton to={privatePaths.workspaceProgram(orgSlug, event.program.slug)} look="main" isWide>
          {say.toProgram}
        </LinkButton>
      );
    case 'ready':
    case 'reported':
      return (
        <LinkButton to={paths.event(event.slug)} look="main" isWide>
          {say.publicPage}
        </LinkButton>
      );
  }
}
