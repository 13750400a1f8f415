import {
  addChannelSchema,
  addressFault,
  type Channel,
  editChannelSchema,
  isFollowed,
  type OrganizationView,
  type Platform,
  platforms,
  readAddress,
  typedAddress,
  usualHost,
} from '@guyub/domain/organization';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { DateInput, Select, TextInput } from '../../../ui/inputs.tsx';
import { addChannel, editChannel } from '../api/workspace.queries.ts';
import { organizationMessages } from '../messages.ts';
import { profileMessages } from '../profile-messages.ts';
import { organizationRefusals } from '../refusals.ts';
import { FormFoot } from './form-foot.tsx';

const { platform, label, followers, followersOn } = addChannelSchema.shape;

const typedSchema = z.strictObject({
  sendId: z.string(),
  platform,
  address: z.string(),
  label: z.string(),
  followers: z.string(),
  followersOn: z.string(),
});

/** As it is meant: empty text is none, and thousands may be grouped. */
const meantSchema = z
  .strictObject({
    sendId: z.uuid(),
    platform,
    address: z.string().trim().min(1).max(300),
    label,
    followers: z
      .string()
      .trim()
      .transform((text) => (text === '' ? null : Number(text.replace(/[.,\s]/g, ''))))
      .pipe(followers),
    followersOn: z
      .string()
      .transform((text) => text || null)
      .pipe(followersOn),
  })
  .refine((channel) => (channel.followers === null) === (channel.followersOn === null), {
    path: ['followersOn'],
  })
  .transform((channel) => ({ ...channel, address: readAddress(channel.platform, channel.address) }))
  .refine((channel) => addressFault(channel.platform, channel.address) === null, { path: ['address'] });

/** What was counted for a page is hidden once another kind is chosen: nothing hidden is sent, or refuses the form. */
const formSchema = typedSchema
  .transform((typed) => (isFollowed(typed.platform) ? typed : { ...typed, followers: '', followersOn: '' }))
  .pipe(meantSchema);

type AddressKind = 'web' | 'telephone' | 'email';
const kindOf = (chosen: Platform): AddressKind =>
  chosen === 'telephone' || chosen === 'email' ? chosen : 'web';
const inputTypes = { web: 'url', telephone: 'tel', email: 'email' } as const;

interface ChannelFormProps {
  organizationId: string;
  /** Null: a new one. */
  channel: Channel | null;
  onSaved: (organization: OrganizationView) => void;
  onClose: () => void;
}

export function ChannelForm({ organizationId, channel, onSaved, onClose }: ChannelFormProps) {
  const say = useMessages(profileMessages);
  const words = useMessages(organizationMessages);
  const refused = useMessages(organizationRefusals);
  const client = useQueryClient();
  const sayIssue = ({ path, code }: { path: string; code: string }): string | undefined => {
    if (path === 'address') {
      const chosen = form.getValues('platform');
      return say.addressWrong[kindOf(chosen)](usualHost(chosen));
    }
    return path === 'followersOn' && code === 'custom' ? say.countedTogether : undefined;
  };
  const form = useSchemaForm({
    schema: formSchema,
    defaultValues: {
      sendId: newId(),
      platform: channel?.platform ?? 'facebook-group',
      address: typedAddress(channel?.address ?? ''),
      label: channel?.label ?? '',
      followers: channel?.followers === null || !channel ? '' : String(channel.followers),
      followersOn: channel?.followersOn ?? '',
    },
    say: sayIssue,
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: ({ sendId, ...body }) =>
      channel
        ? editChannel(
            client,
            organizationId,
            channel.id,
            editChannelSchema.parse({ ...body, changeId: sendId, version: channel.version }),
          )
        : addChannel(client, organizationId, addChannelSchema.parse({ ...body, id: sendId })),
    words: refused,
    onDone: onSaved,
    say: sayIssue,
  });
  const { errors } = form.formState;
  const chosen = form.watch('platform');
  const kind = kindOf(chosen);
  return (
    <Sheet isOpen onClose={onClose} title={channel ? say.editChannel(channel.label) : say.addChannel}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.platform} error={errors.platform?.message}>
          <Select {...form.register('platform')}>
            {platforms.map((one) => (
              <option key={one} value={one}>
                {words.platforms[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say.label} hint={say.labelHint} error={errors.label?.message}>
          <TextInput autoComplete="off" {...form.register('label')} />
        </Field>
        <Field
          label={say.addresses[kind]}
          hint={kind === 'web' ? undefined : say.addressHint}
          error={errors.address?.message}
        >
          <TextInput
            type={inputTypes[kind]}
            placeholder={kind === 'web' ? 'https://' : undefined}
            autoComplete="off"
            {...form.register('address')}
          />
        </Field>
        <div className={isFollowed(chosen) ? 'grid gap-4 sm:grid-cols-2' : 'hidden'}>
          <Field label={say.followers} isOptional error={errors.followers?.message}>
            <TextInput inputMode="numeric" autoComplete="off" {...form.register('followers')} />
          </Field>
          <Field label={say.followersOn} isOptional error={errors.followersOn?.message}>
            <DateInput {...form.register('followersOn')} />
          </Field>
        </div>
        <FormFoot problem={problem} isSending={isSending} save={say.save} />
      </form>
    </Sheet>
  );
}
