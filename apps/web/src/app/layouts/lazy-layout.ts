import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

import { type RouterContext, toSignIn } from '../page.tsx';
import { meQuery } from './me.queries.ts';

type Load = () => Promise<{ Layout: ComponentType }>;

/** The frame of pages for signed-in people: loaded when first entered; visitors are asked to sign in first. */
export function signedInLayout(load: Load) {
  return {
    loader: async ({ context, location }: { context: RouterContext; location: { href: string } }) => {
      const { facts, queries } = context;
      const me = facts.signedIn ? await queries.ensureQueryData(meQuery()) : null;
      if (me === null) throw toSignIn(facts, location.href);
    },
    component: lazyRouteComponent(async () => ({ default: (await load()).Layout })),
    staticData: { isPrivate: true },
  };
}
