import { useRef } from 'react';

import { newId } from '../../lib/ids.ts';

/**
 * The id under which something is sent: the same for the same content, so that a repeat after a lost answer is the same
 * request, and a new one once the content is another.
 */
export function useActId(): (content: unknown) => string {
  const last = useRef<{ content: string; id: string } | null>(null);
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current?.content !== text) last.current = { content: text, id: newId() };
    return last.current.id;
  };
}
