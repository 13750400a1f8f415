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

const cream = '#efe4cc';
const base = '#2a2118';

/** A small, even hash (FNV-1a), so that neighbouring codes do not look alike. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text.toUpperCase()) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}

export interface Stripe {
  x: number;
  width: number;
  color: string;
}

/**
 * The warp of a group's weave: a broad band of its first thread, thin lines of its second and one of cream, whose places and
 * widths follow from the code. Mirrored about the middle, as lurik is.
 */
export function weaveStripes(code: string, threads: readonly [string, string]): Stripe[] {
  const hash = hashOf(code);
  const pick = (shift: number, options: number) => (hash >>> shift) % options;
  const broad = 3 + pick(0, 3);
  const gap = 1 + pick(3, 2);
  const thin = 1 + pick(6, 2);
  const lines = 1 + pick(9, 3);
  const isCreamFirst = pick(12, 2) === 0;
  const half: [width: number, color: string][] = [
    [broad, threads[0]],
    [gap, base],
  ];
  for (let line = 0; line < lines; line += 1) half.push([thin, threads[1]], [1, base]);
  if (isCreamFirst) half.unshift([1, cream], [1, base]);
  else half.push([1, cream]);
  if (pick(15, 2) === 0) half.reverse();
  const stripes: Stripe[] = [];
  let x = 0;
  for (const [width, color] of [...half, [2, base] as [number, string], ...half.toReversed()]) {
    if (color !== base) stripes.push({ x, width, color });
    x += width;
  }
  const scale = 44 / x;
  return stripes.map((stripe) => ({ ...stripe, x: stripe.x * scale, width: stripe.width * scale }));
}

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
      <rect width="44" height="44" fill={base} />
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
