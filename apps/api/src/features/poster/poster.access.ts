import { anyone } from '../../platform/access.ts';

/** A poster tells what everybody may read. */
export const posterAccess = { read: anyone } as const;
