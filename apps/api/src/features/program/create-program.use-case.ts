import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import {
  askPartner,
  type CreateProgram,
  hasDates,
  type HostForRule,
  inviteHost,
  missingForPublishing,
  type PartnerForRule,
  type ProgramSaved,
  toRecurrenceRule,
} from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { HostInvitations } from './host-invitations.adapter.ts';
import { HostingStore } from './hosting.store.ts';
import { PartnerRequests } from './partner-requests.adapter.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { contentOf, type KnownOrganization, ProgramStore } from './program.store.ts';
import { ProgramSeries } from './program-series.adapter.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

type Organizations = ReadonlyMap<string, KnownOrganization>;

@Injectable()
export class CreateProgramUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly series: ProgramSeries,
    private readonly invitations: HostInvitations,
    private readonly requests: PartnerRequests,
    private readonly telling: ProgramTelling,
  ) {}

  /** `historicHosts` are labels of groups that took part before this platform was; nobody can type them. */
  run(
    caller: AccountCaller,
    input: CreateProgram,
    historicHosts: readonly string[] = [],
  ): Promise<Result<ProgramSaved, ProgramWriteRefusal>> {
    const command = { id: input.id, operation: 'program.create', content: { ...input, historicHosts } };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const store = new ProgramStore(tx);
      const organizations = await store.findOrganizations([
        input.organizationId,
        ...input.invitedHosts,
        ...input.partners.map(({ organizationId }) => organizationId),
      ]);
      const owner = organizations.get(input.organizationId);
      if (!owner) return refuse({ code: 'organization-unknown' });
      const refusal = (await this.faultIn(store, input)) ?? faultInAsked(input, organizations);
      if (refusal) return refuse(refusal);

      const now = toTimestamp(this.clock.now());
      const program = {
        ...contentOf(input),
        id: input.id,
        regencyCode: (await store.region()).code,
        slug: await store.takeSlug(input.title),
        state: input.publish ? ('active' as const) : ('draft' as const),
        ownerOrganizationId: input.organizationId,
        recurrence: input.recurrence,
        rule: toRecurrenceRule(input.recurrence),
      };
      await store.addProgram(program, historicHosts, now);
      if (!(await store.setActivities(program.id, input.activities, now)))
        return refuse({ code: 'id-reused' });
      await new HostingStore(tx).addOwner(program.id, owner.organizationId, now);
      await this.telling.tell(tx, program, { kind: 'created', by: owner });
      if (input.publish) await this.telling.tell(tx, program, { kind: 'published', by: owner });
      await this.askAll(tx, program, input, organizations, owner);
      await store.refreshSearchText(program.id);
      await this.series.programChanged(tx, program.id, input.dateDecisions);
      return ok({ id: input.id, slug: program.slug, state: program.state, version: 1 });
    });
  }

  private async faultIn(store: ProgramStore, input: CreateProgram): Promise<ProgramWriteRefusal | null> {
    const { venueId } = input.location;
    if (venueId !== null && !(await store.isVenue(venueId))) return { code: 'venue-unknown' };
    const channel = input.contactChannelId;
    if (channel !== null && !(await store.isChannelOf(input.organizationId, channel)))
      return { code: 'channel-unknown' };
    return hasDates(input.recurrence) ? null : { code: 'no-dates' };
  }

  private async askAll(
    tx: Transaction,
    program: { id: string; slug: string; title: string },
    input: CreateProgram,
    organizations: Organizations,
    owner: KnownOrganization,
  ): Promise<void> {
    for (const organizationId of input.invitedHosts) {
      const invited = organizations.get(organizationId);
      if (invited) await this.invitations.inviteHost(tx, program, owner, invited);
    }
    for (const { id, organizationId, role } of input.partners) {
      const organization = organizations.get(organizationId);
      if (organization) await this.requests.askPartner(tx, program, owner, { id, role, organization });
    }
  }
}

/** Everyone is asked by the same rules as one by one afterwards. */
function faultInAsked(input: CreateProgram, organizations: Organizations): ProgramWriteRefusal | null {
  const everyone = [
    input.organizationId,
    ...input.invitedHosts,
    ...input.partners.map((partner) => partner.organizationId),
  ].map((id) => organizations.get(id));
  if (everyone.some((organization) => organization === undefined)) return { code: 'organization-unknown' };
  if (everyone.some((organization) => organization?.isSuspended)) return { code: 'organization-suspended' };

  const [missing] = input.publish
    ? missingForPublishing({
        title: input.title,
        activityCount: input.activities.length,
        location: input.location,
        hosts: [{ isSuspended: false }],
      })
    : [];
  if (missing) return missing;

  const hosts: HostForRule[] = [{ organizationId: input.organizationId, state: 'owner' }];
  for (const organizationId of input.invitedHosts) {
    const invited = inviteHost({ state: 'draft', hosts }, organizationId);
    if (!invited.ok) return invited.error;
    hosts.push({ organizationId, state: 'invited' });
  }
  const partners: PartnerForRule[] = [];
  for (const partner of input.partners) {
    const asked = askPartner({ state: 'draft', partners }, partner);
    if (!asked.ok) return asked.error;
    partners.push({ ...partner, state: 'asked' });
  }
  return null;
}
