import type { Channel } from '@guyub/domain/organization';

import { formatDate } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { formatNumber } from '../../../lib/money.ts';
import { organizationMessages } from '../messages.ts';

/** What stands under a channel's name: what it is, where it is reached, and how many follow it. */
export function ChannelDetail({ channel }: { channel: Channel }) {
  const say = useMessages(organizationMessages);
  const locale = useLocale();
  const { platform, followers, followersOn } = channel;
  const counted =
    followers === null
      ? null
      : say.followers(formatNumber(followers, locale), followersOn && formatDate(followersOn, locale));
  return [say.platforms[platform], reachedAt(channel), counted].filter(Boolean).join(' · ');
}

/** The number or the mailbox, as people say it; null for what is a page, and where the label says it already. */
export function reachedAt({ address, label }: Channel): string | null {
  if (!/^(tel|mailto):/.test(address)) return null;
  const place = address.replace(/^\w+:/, '').replace(/^\+62/, '0');
  return bare(label).includes(bare(place)) ? null : place;
}

const bare = (text: string) => text.toLowerCase().replace(/[\s().-]/g, '');
