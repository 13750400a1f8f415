import { BadgeCheck, Clock, Flag, Handshake, Hourglass, type LucideIcon, UsersRound } from 'lucide-react';
import { useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { privatePaths } from '../../../lib/private-paths.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { KindIcon } from '../../../ui/kind.tsx';
import { Weave } from '../../../ui/weave.tsx';
import type { OversightException } from '../api/oversight.queries.ts';
import { oversightMessages } from '../messages.ts';

const looks: Record<OversightException['kind'], { tone: Tone; icon: LucideIcon }> = {
  'report-overdue': { tone: 'bad', icon: Clock },
  'flag-open': { tone: 'bad', icon: Flag },
  'invitation-unanswered': { tone: 'warn', icon: Hourglass },
  'partner-unanswered': { tone: 'warn', icon: Handshake },
  'group-unverified': { tone: 'warn', icon: BadgeCheck },
  'group-quiet': { tone: 'warn', icon: UsersRound },
};

/** As many as a morning takes; the rest is one tap away. */
const SHOWN_AT_FIRST = 7;

interface ExceptionListProps {
  exceptions: readonly OversightException[];
  total: number;
  officeSlug: string | null;
}

/** What is late or waits, the most urgent first, each with the one place to go. */
export function ExceptionList({ exceptions, total, officeSlug }: ExceptionListProps) {
  const say = useMessages(oversightMessages);
  const [showsAll, setShowsAll] = useState(false);
  if (exceptions.length === 0) return null;
  const shown = showsAll ? exceptions : exceptions.slice(0, SHOWN_AT_FIRST);
  const rest = exceptions.length - shown.length;
  return (
    <div className="grid gap-4">
      <ul className="divide-y divide-line border-y border-t-[1.5px] border-line border-t-line-strong">
        {shown.map((exception, index) => (
          // one program may be flagged twice, so a row's place is part of its name
          <ExceptionRow
            key={`${index} ${exception.kind} ${exception.programSlug}`}
            exception={exception}
            officeSlug={officeSlug}
          />
        ))}
      </ul>
      {total > exceptions.length && rest === 0 ? (
        <p className="text-sm text-ink-3">{say.mostUrgent(exceptions.length, total)}</p>
      ) : null}
      {rest > 0 ? (
        <div className="print:hidden">
          <Button look="line" onClick={() => setShowsAll(true)}>
            {say.showRest(rest)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function ExceptionRow({ exception, officeSlug }: ExceptionRowProps) {
  const say = useMessages(oversightMessages);
  const { kind, days, organization, kinds, title } = exception;
  const { tone, icon } = looks[kind];
  const words = say.exceptions[kind];
  const name = title || say.hiddenTitle;
  const first = kinds[0];
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 py-4 sm:grid-cols-[auto_minmax(0,1fr)_11rem] sm:items-center">
      <span className="self-start">
        {first ? (
          <KindIcon kind={first} />
        ) : (
          <Weave code={organization.code} threads={organization.weave} size="md" />
        )}
      </span>
      <div className="grid justify-items-start gap-1">
        <Badge tone={tone} icon={icon}>
          {words.urgency(days)}
        </Badge>
        <h2 className="text-lg leading-snug">{name}</h2>
        <p className="text-sm text-ink-2">{words.text(organization.name)}</p>
      </div>
      <LinkButton
        {...placeOf(exception, officeSlug)}
        look="line"
        aria-label={`${words.action}: ${name}`}
        className="col-start-2 justify-self-start sm:col-start-3 sm:w-full print:hidden"
      >
        {words.action}
      </LinkButton>
    </li>
  );
}

interface ExceptionRowProps {
  exception: OversightException;
  officeSlug: string | null;
}

/** Where on a program's workspace page those stand whose answer is awaited; its public page names only who has agreed. */
const awaitedAt = { 'invitation-unanswered': 'tuan-rumah', 'partner-unanswered': 'mitra' } as const;

/** Where what an exception is about can be seen. */
function placeOf(exception: OversightException, officeSlug: string | null) {
  const { kind, eventSlug, programSlug, organization } = exception;
  if (programSlug && officeSlug && (kind === 'invitation-unanswered' || kind === 'partner-unanswered'))
    return { to: privatePaths.workspaceProgram(officeSlug, programSlug), hash: awaitedAt[kind] };
  if (kind === 'flag-open') return { to: privatePaths.oversightPrograms, search: { tampil: 'flagged' } };
  if (kind === 'group-unverified')
    return { to: privatePaths.oversightOrganizations, search: { tampil: 'not-verified' } };
  if (eventSlug) return { to: paths.event(eventSlug) };
  if (programSlug) return { to: paths.program(programSlug) };
  return { to: paths.group(organization.slug) };
}
