import type { ProgramBrief } from '@guyub/domain/program';
import { Link } from '@tanstack/react-router';

import { formatWhen } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { Kinds } from '../../../ui/kind.tsx';
import { HostsInline } from '../../../ui/weave.tsx';
import { programMessages } from '../messages.ts';

/** Programs with their next date. */
export function ProgramList({ programs }: { programs: readonly ProgramBrief[] }) {
  const say = useMessages(programMessages);
  const locale = useLocale();
  if (programs.length === 0) return <p className="text-sm text-ink-3">{say.noPrograms}</p>;
  return (
    <ul className="divide-y divide-line border-t-[1.5px] border-line-strong">
      {programs.map((program) => (
        <li key={program.id} className="group relative grid gap-1.5 py-4">
          <Kinds kinds={program.kinds} />
          <h3>
            <Link
              to={paths.program(program.slug)}
              className="stretched text-inherit no-underline group-hover:underline"
            >
              {program.title}
            </Link>
          </h3>
          <p className="text-sm text-ink-2">
            {program.nextEvent
              ? say.next(formatWhen(program.nextEvent.startsLocal, program.nextEvent.timeZone, locale))
              : program.state === 'active'
                ? say.noNext
                : say.states[program.state]}
          </p>
          <HostsInline hosts={program.hosts} />
        </li>
      ))}
    </ul>
  );
}
