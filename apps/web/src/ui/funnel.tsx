import type { ActivityKind } from '@guyub/domain/program';

import { useMessages } from '../lib/i18n.tsx';
import { join } from './class-names.ts';
import { kindLooks } from './kind.tsx';
import { uiMessages } from './messages.ts';

export interface FunnelStep {
  key: string;
  label: string;
  /** null: not reported, which is bare threads and never zero. */
  value: number | null;
  /** As written: "352", "Rp 4.000.000". */
  shown: string;
  note?: string;
}

/** Bars under each other, all measured by the longest. */
export function Funnel({ steps, kind }: { steps: readonly FunnelStep[]; kind?: ActivityKind }) {
  const say = useMessages(uiMessages);
  const longest = Math.max(1, ...steps.map((step) => step.value ?? 0));
  return (
    <ul className={join('grid gap-2.5', kind && kindLooks[kind].color)}>
      {steps.map((step) => (
        <li
          key={step.key}
          className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3 text-sm md:grid-cols-[8rem_minmax(0,1fr)]"
        >
          <span className="leading-7 font-semibold">{step.label}</span>
          <span>
            <span className="flex items-center gap-2">
              {step.value === null ? (
                <>
                  <i aria-hidden="true" className="bare flex-1" />
                  <span className="text-xs text-ink-3">{say.notReported}</span>
                </>
              ) : (
                <>
                  <i
                    aria-hidden="true"
                    className={`funnel-bar pct-${Math.floor((step.value / longest) * 100)}`}
                  />
                  <b className="font-extrabold tabular-nums">{step.shown}</b>
                </>
              )}
            </span>
            {step.note ? <span className="mt-0.5 block text-xs text-ink-3">{step.note}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
