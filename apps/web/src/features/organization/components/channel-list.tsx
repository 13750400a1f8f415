import type { Channel, OrganizationView } from '@guyub/domain/organization';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pencil, Plus, Trash } from 'lucide-react';
import { useState } from 'react';

import { sayProblem } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { officeQuery } from '../api/office.queries.ts';
import { organizationKeys } from '../api/organization.queries.ts';
import { addChannel, removeChannel } from '../api/workspace.queries.ts';
import { organizationMessages } from '../messages.ts';
import { profileMessages } from '../profile-messages.ts';
import { organizationRefusals } from '../refusals.ts';
import { ChannelDetail } from './channel-detail.tsx';
import { ChannelForm } from './channel-form.tsx';

/** Where the organization speaks, with its followers as counted on a day. */
export function ChannelList({ organization }: { organization: OrganizationView }) {
  const say = useMessages(profileMessages);
  const words = useMessages(organizationMessages);
  const refused = useMessages(organizationRefusals);
  const common = useMessages(problemMessages);
  const client = useQueryClient();
  const toast = useToast();
  const [form, setForm] = useState<Channel | 'new' | null>(null);
  const keep = (saved: OrganizationView) => {
    client.setQueryData(organizationKeys.one(saved.slug), saved);
    // it may be the one whose contacts everybody finds
    void client.invalidateQueries({ queryKey: officeQuery().queryKey });
  };
  const putBack = useMutation({
    mutationFn: ({ id: _id, version: _version, ...channel }: Channel) =>
      addChannel(client, organization.id, { ...channel, id: newId() }),
    onSuccess: keep,
  });
  const removal = useMutation({
    mutationFn: ({ id }: Channel) => removeChannel(client, organization.id, id, newId()),
    onSuccess: (saved, channel) => {
      keep(saved);
      toast({ text: say.channelRemoved(channel.label), undo: () => putBack.mutate(channel) });
    },
  });
  const error = removal.error ?? putBack.error;
  return (
    <section className="grid gap-3">
      <h2>{say.channels}</h2>
      {organization.channels.length === 0 ? <p className="text-sm text-ink-3">{words.noChannels}</p> : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {organization.channels.map((channel) => (
          <ChannelRow
            key={channel.id}
            channel={channel}
            onEdit={() => setForm(channel)}
            onRemove={() => removal.mutate(channel)}
          />
        ))}
      </ul>
      {error ? (
        <Banner tone="bad" role="alert">
          {sayProblem(error, refused, common)}
        </Banner>
      ) : null}
      <div>
        <Button look="line" onClick={() => setForm('new')}>
          <Plus aria-hidden="true" />
          {say.addChannel}
        </Button>
      </div>
      {form ? (
        <ChannelForm
          key={form === 'new' ? 'new' : form.id}
          organizationId={organization.id}
          channel={form === 'new' ? null : form}
          onSaved={(saved) => {
            keep(saved);
            setForm(null);
          }}
          onClose={() => setForm(null)}
        />
      ) : null}
    </section>
  );
}

interface ChannelRowProps {
  channel: Channel;
  onEdit: () => void;
  onRemove: () => void;
}

function ChannelRow({ channel, onEdit, onRemove }: ChannelRowProps) {
  const say = useMessages(profileMessages);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-2 py-2.5">
      <div className="min-w-0 text-sm">
        <p className="truncate font-bold">{channel.label}</p>
        <p className="text-xs text-ink-3">
          <ChannelDetail channel={channel} />
        </p>
      </div>
      <Button look="line" isIcon aria-label={say.editChannel(channel.label)} onClick={onEdit}>
        <Pencil aria-hidden="true" />
      </Button>
      <Button look="line" isIcon aria-label={say.removeChannel(channel.label)} onClick={onRemove}>
        <Trash aria-hidden="true" />
      </Button>
    </li>
  );
}
