import type { ProgramBrief } from '@guyub/domain/program';
import { Link } from '@tanstack/react-router';

import { dateOf, formatWhen } from '../../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../../lib/i18n.tsx';
import { privatePaths } from '../../../../lib/private-paths.ts';
import { KindIcon, Kinds } from '../../../../ui/kind.tsx';
import { Leaf } from '../../../../ui/leaf.tsx';
import { HostsInline } from '../../../../ui/weave.tsx';
import { programMessages } from '../../messages.ts';
import { workspaceMessages } from '../../workspace-messages.ts';

interface ProgramRowsProps {
  programs: readonly ProgramBrief[];
  /** The workspace's address part. */
  organization: string;
}

/** An organization's programs with the next date of each; a row leads to where it is run. */
export function ProgramRows({ programs, organization }: ProgramRowsProps) {
  const say = useMessages(workspaceMessages);
  const words = useMessages(programMessages);
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line border-t-[1.5px] border-line-strong">
      {programs.map((program) => {
        const { nextEvent } = program;
        return (
          <li
            key={program.id}
            className="group relative grid grid-cols-[3.5rem_minmax(0,1fr)] items-start gap-x-4 py-4"
          >
            {nextEvent ? (
              <Leaf date={dateOf(nextEvent.startsLocal)} kinds={program.kinds} size="sm" />
            ) : (
              <KindIcon kind={program.kinds[0] ?? 'other'} />
            )}
            <div className="grid gap-1">
              <Kinds kinds={program.kinds} />
              <h3>
                <Link
                  to={privatePaths.workspaceProgram(organization, program.slug)}
                  className="stretched text-inherit no-underline group-hover:underline"
                >
                  {program.title || say.hiddenTitle}
                </Link>
              </h3>
              <p className="text-sm text-ink-2">
                {program.state === 'active' ? '' : `${words.states[program.state]} · `}
                {nextEvent ? formatWhen(nextEvent.startsLocal, nextEvent.timeZone, locale) : words.noNext}
              </p>
              <HostsInline hosts={program.hosts} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
