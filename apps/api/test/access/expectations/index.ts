import type { SliceExpectations } from '../expectation.ts';
import { event } from './event.ts';
import { feed } from './feed.ts';
import { holiday } from './holiday.ts';
import { identity } from './identity.ts';
import { organization } from './organization.ts';
import { oversight } from './oversight.ts';
import { place } from './place.ts';
import { platform } from './platform.ts';
import { poster } from './poster.ts';
import { program } from './program.ts';
import { setting } from './setting.ts';

/** Every slice, in the order in which their things are made. */
export const slices: readonly SliceExpectations[] = [
  platform,
  identity,
  place,
  organization,
  setting,
  holiday,
  program,
  event,
  oversight,
  feed,
  poster,
];
