import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { actSchema } from '@guyub/domain/kernel/change.schema';
import { type PageQuery, pageQuerySchema } from '@guyub/domain/kernel/page.schema';
import {
  type AddOrganizationContact,
  addOrganizationContactSchema,
  organizationContactPageSchema,
  organizationContactSchema,
  type OrganizationId,
  organizationIdSchema,
} from '@guyub/domain/organization';
import { z } from 'zod';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { AddContactUseCase } from './add-contact.use-case.ts';
import { ListContactsQuery } from './list-contacts.query.ts';
import { organizationAccess } from './organization.access.ts';
import { organizationProblems, problemsOf } from './organization.problems.ts';
import { RemoveContactUseCase } from './remove-contact.use-case.ts';

const contactIdSchema = z.uuid();

@Controller('api/organizations/:id/contacts')
export class ContactController {
  constructor(
    private readonly contacts: ListContactsQuery,
    private readonly addContact: AddContactUseCase,
    private readonly removeContact: RemoveContactUseCase,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'organization.list-contacts',
    summary: 'Whom links for the organization are sent to',
    access: organizationAccess['organization.list-contacts'],
    response: organizationContactPageSchema,
  })
  list(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Query({ schema: pageQuerySchema }) page: PageQuery,
  ) {
    return this.contacts.run(id, page);
  }

  @Post()
  @Operation({
    id: 'organization.add-contact',
    summary: 'Register whom links are sent to',
    access: organizationAccess['organization.add-contact'],
    needsProof: true,
    response: organizationContactSchema,
    status: 201,
    problems: problemsOf('id-reused', 'contact-taken'),
  })
  async add(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Body({ schema: addOrganizationContactSchema }) input: AddOrganizationContact,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.addContact.run(caller, id, input), organizationProblems);
    return this.contacts.get(input.id);
  }

  @Post(':contactId/removal')
  @Operation({
    id: 'organization.remove-contact',
    summary: 'Send links there no longer',
    access: organizationAccess['organization.remove-contact'],
    needsProof: true,
    response: null,
    problems: problemsOf('id-reused', 'already-gone'),
  })
  async remove(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Param('contactId', { schema: contactIdSchema }) contactId: string,
    @Body({ schema: actSchema }) { changeId }: z.infer<typeof actSchema>,
    @CurrentAccount() caller: AccountCaller,
  ): Promise<void> {
    unwrap(await this.removeContact.run(caller, id, contactId, changeId), organizationProblems);
  }
}
