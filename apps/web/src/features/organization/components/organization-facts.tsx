import type { OrganizationView } from '@guyub/domain/organization';

import { useMessages } from '../../../lib/i18n.tsx';
import { organizationMessages } from '../messages.ts';
import { ChannelDetail } from './channel-detail.tsx';

/** Where an organization speaks. */
export function OrganizationChannels({ organization }: { organization: OrganizationView }) {
  const say = useMessages(organizationMessages);
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{say.channels}</h2>
      {organization.channels.length === 0 ? <p className="text-sm text-ink-3">{say.noChannels}</p> : null}
      <ul className="divide-y divide-line">
        {organization.channels.map((channel) => (
          <li key={channel.id} className="py-2">
            <a
              href={channel.address}
              rel="noreferrer nofollow"
              className="touch inline-flex items-center font-semibold"
            >
              {channel.label}
            </a>
            <p className="text-sm text-ink-3">
              <ChannelDetail channel={channel} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is known of an organization besides its words. */
export function OrganizationFacts({ organization }: { organization: OrganizationView }) {
  const say = useMessages(organizationMessages);
  const facts = [
    [say.area, organization.areaLabel],
    [say.founded, organization.foundedYear],
    [say.legalForm, organization.legalForm],
  ].filter(([, value]) => value !== null && value !== '');
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{say.facts}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-2">
        {say.admins(organization.adminCount)}
        {organization.isKim ? ` · ${say.kim}` : ''}
      </p>
    </section>
  );
}
