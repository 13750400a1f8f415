import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { actSchema } from '@guyub/domain/kernel/change.schema';
import {
  type AddChannel,
  addChannelSchema,
  type EditChannel,
  editChannelSchema,
  type OrganizationId,
  organizationIdSchema,
  organizationViewSchema,
} from '@guyub/domain/organization';
import { z } from 'zod';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { AddChannelUseCase } from './add-channel.use-case.ts';
import { EditChannelUseCase } from './edit-channel.use-case.ts';
import { organizationAccess } from './organization.access.ts';
import { organizationProblems, problemsOf } from './organization.problems.ts';
import { OrganizationViewQuery } from './organization-view.query.ts';
import { RemoveChannelUseCase } from './remove-channel.use-case.ts';

const channelIdSchema = z.uuid();

/** Where an organization is found; every answer is its whole public face. */
@Controller('api/organizations/:id/channels')
export class ChannelController {
  constructor(
    private readonly view: OrganizationViewQuery,
    private readonly addChannel: AddChannelUseCase,
    private readonly editChannel: EditChannelUseCase,
    private readonly removeChannel: RemoveChannelUseCase,
  ) {}

  @Post()
  @Operation({
    id: 'organization.add-channel',
    summary: 'Name a channel of the organization',
    access: organizationAccess['organization.add-channel'],
    response: organizationViewSchema,
    status: 201,
    problems: problemsOf('id-reused', 'channel-taken'),
  })
  async add(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Body({ schema: addChannelSchema }) input: AddChannel,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.addChannel.run(caller, id, input), organizationProblems);
    return this.view.get(id);
  }

  @Put(':channelId')
  @Operation({
    id: 'organization.edit-channel',
    summary: 'Correct a channel, or count its followers anew',
    access: organizationAccess['organization.edit-channel'],
    response: organizationViewSchema,
    problems: problemsOf('id-reused', 'edited-meanwhile', 'channel-taken', 'already-gone'),
  })
  async edit(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Param('channelId', { schema: channelIdSchema }) channelId: string,
    @Body({ schema: editChannelSchema }) input: EditChannel,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.editChannel.run(caller, id, channelId, input), organizationProblems);
    return this.view.get(id);
  }

  @Post(':channelId/removal')
  @Operation({
    id: 'organization.remove-channel',
    summary: 'Name a channel no longer',
    access: organizationAccess['organization.remove-channel'],
    response: organizationViewSchema,
    problems: problemsOf('id-reused', 'already-gone'),
  })
  async remove(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Param('channelId', { schema: channelIdSchema }) channelId: string,
    @Body({ schema: actSchema }) { changeId }: z.infer<typeof actSchema>,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.removeChannel.run(caller, id, channelId, changeId), organizationProblems);
    return this.view.get(id);
  }
}
