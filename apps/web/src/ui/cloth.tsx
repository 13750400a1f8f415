import type { ActivityKind } from '@guyub/domain/program';

import { join } from './class-names.ts';
import { kindLooks } from './kind.tsx';

interface ClothProps {
  /** Each kind gives its own threads; their order does not matter for what is seen. */
  kinds: readonly ActivityKind[];
  /** `wide` for poster fronts, `head` for leaves and edges of cards. */
  look?: 'plain' | 'wide' | 'head';
  hasFringe?: boolean;
  /** Its height, as a class: `h-13`. */
  className?: string;
}

/** Lurik woven from the colours of an event's activities. An ornament: what it means is always said in words too. */
export function Cloth({ kinds, look = 'plain', hasFringe = false, className }: ClothProps) {
  const cloth = (
    <span
      aria-hidden="true"
      className={join(
        'lurik block',
        look === 'wide' && 'lurik--wide',
        look === 'head' && 'lurik--head',
        className,
      )}
    >
      {[...new Set(kinds)].map((kind) => (
        <i key={kind} className={kindLooks[kind].color} />
      ))}
    </span>
  );
  return hasFringe ? <span className="fringe block">{cloth}</span> : cloth;
}
