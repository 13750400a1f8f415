import type { Channel, OrganizationView, Platform } from '@guyub/domain/organization';
import { Globe, type LucideIcon, Mail, MessageCircle, Phone } from 'lucide-react';

import { useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { privatePaths } from '../../../lib/private-paths.ts';
import { AnchorButton, LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { organizationMessages } from '../messages.ts';
import { officeMessages } from '../office-messages.ts';
import { reachedAt } from './channel-detail.tsx';

/** By which somebody answers; what is only read stands on the office's own page. */
const answered: Partial<Record<Platform, LucideIcon>> = {
  telephone: Phone,
  whatsapp: MessageCircle,
  email: Mail,
  website: Globe,
};
const order = Object.keys(answered);

interface OfficeContactPageProps {
  /** Null before there is one. */
  office: OrganizationView | null;
  /** Whoever keeps the office's profile. */
  mayEnter: boolean;
}

/** Where somebody finds help who gets no further: the office's own public contacts, nobody's private ones. */
export function OfficeContactPage({ office, mayEnter }: OfficeContactPageProps) {
  const say = useMessages(officeMessages);
  const channels = (office?.channels ?? [])
    .filter(({ platform }) => answered[platform])
    .sort((a, b) => order.indexOf(a.platform) - order.indexOf(b.platform));
  return (
    <div className="wrap max-w-[42rem]! pb-8">
      <PageHeader title={say.title} below={office ? say.text(office.name) : undefined} />
      <div className="grid gap-5">
        {channels.length === 0 ? (
          <Notice title={say.none} text={say.noneText} />
        ) : (
          <ul className="grid gap-2">
            {channels.map((channel) => (
              <li key={channel.id}>
                <ContactLink channel={channel} />
              </li>
            ))}
          </ul>
        )}
        {office ? (
          <div className="flex flex-wrap gap-2">
            {mayEnter ? (
              <LinkButton
                to={privatePaths.profile(office.slug)}
                look={channels.length === 0 ? 'solid' : 'line'}
              >
                {say.enter}
              </LinkButton>
            ) : null}
            <LinkButton to={paths.group(office.slug)} look="line">
              {say.publicPage}
            </LinkButton>
          </div>
        ) : null}
      </div>
    </div>
  );
}

function ContactLink({ channel }: { channel: Channel }) {
  const { platforms } = useMessages(organizationMessages);
  const Icon = answered[channel.platform] ?? Globe;
  return (
    <AnchorButton
      href={channel.address}
      rel="noreferrer nofollow"
      look="line"
      isWide
      className="touch-lg justify-start! text-left!"
    >
      <Icon aria-hidden="true" className="shrink-0" />
      <span className="min-w-0">
        <span className="block text-xs font-normal text-ink-3">{platforms[channel.platform]}</span>
        <span className="block break-words">{channel.label}</span>
        <span className="block break-words font-normal text-ink-2 empty:hidden">{reachedAt(channel)}</span>
      </span>
    </AnchorButton>
  );
}
