import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';

import { type Transport, wrapTransport } from '../../../lib/http.ts';

const ProofSheet = lazy(async () => ({ default: (await import('./proof-sheet.tsx')).ProofSheet }));

type Answer = Awaited<ReturnType<Transport>>;

const isProofNeeded = ({ status, body }: Answer): boolean =>
  status === 403 && (body as { code?: unknown } | undefined)?.code === 'proof-needed';

/**
 * Where the API asks for the password anew: one sheet for all of them, and the request is sent again by itself. Who closes the
 * sheet is told by the form that asked, which keeps what was typed.
 */
export function ProofGate() {
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  // those that wait for the answer: several at once are asked once
  const waiting = useRef(new Set<(isProven: boolean) => void>());
  const settle = useCallback((isProven: boolean) => {
    for (const resolve of waiting.current) resolve(isProven);
    waiting.current.clear();
    setOpen(false);
  }, []);
  useEffect(() => {
    const unwrap = wrapTransport(client, (inner) => async (path, init) => {
      const answer = await inner(path, init);
      if (!isProofNeeded(answer)) return answer;
      const isProven = await new Promise<boolean>((resolve) => {
        waiting.current.add(resolve);
        setOpen(true);
      });
      return isProven ? inner(path, init) : answer;
    });
    return () => {
      unwrap();
      // who signs out meanwhile is not left waiting
      settle(false);
    };
  }, [client, settle]);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <ProofSheet onProven={() => settle(true)} onClose={() => settle(false)} />
    </Suspense>
  );
}
