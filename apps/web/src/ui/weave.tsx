import { weaveBase, weaveStripes } from '@guyub/domain/kernel/weave';

import { join } from './class-names.ts';

interface WeaveProps {
  /** The group's short name: its letters decide the order and the width of the stripes. */
  code: string;
  /** The two thread colours kept with the group, '#rrggbb'. */
  threads: readonly [string, string];
  /** `xs` (18 px) only beside the code in letters. */
  size?: 'xs' | 'sm' | 'md' | 'band';
}

const sizes = {
  xs: 'size-4.5 rounded-[4px]',
  sm: 'size-8 rounded-[6px]',
  md: 'size-11',
  band: 'h-12 w-full',
};

const round = (value: number) => Math.round(value * 100) / 100;

/** A group's mark: its own weave, the same size for everyone. Drawn as SVG, because its colours are data. */
export function Weave({ code, threads, size = 'md' }: WeaveProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 44 44"
      preserveAspectRatio="none"
      className={join('weave', sizes[size])}
      data-weave={code}
    >
      <rect width="44" height="44" fill={weaveBase} />
      {weaveStripes(code, threads).map((stripe) => (
        <rect
          key={stripe.x}
          x={round(stripe.x)}
          width={round(stripe.width)}
          height="44"
          fill={stripe.color}
        />
      ))}
      {size === 'xs'
        ? null
        : Array.from({ length: 15 }, (_, line) => (
            <rect key={line} y={line * 3} width="44" height="1" fill="#000" opacity="0.14" />
          ))}
    </svg>
  );
}

interface Host {
  id: string;
  code: string;
  weave: readonly [string, string];
}

/** Hosts in one line: small weaves of one size, and their codes beside them in the alphabet's order. */
export function HostsInline({ hosts }: { hosts: readonly Host[] }) {
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-1.5 gap-y-1 text-xs font-semibold text-ink-2">
      <span className="inline-flex gap-0.5">
        {hosts.slice(0, 6).map((host) => (
          <Weave key={host.id} code={host.code} threads={host.weave} size="xs" />
        ))}
      </span>
      <span>{hosts.map((host) => host.code).join(', ')}</span>
    </span>
  );
}
