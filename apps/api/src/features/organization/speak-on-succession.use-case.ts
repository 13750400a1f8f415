import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import {
  castVote,
  mayAdminister,
  type OrganizationRefusal,
  type SuccessionClock,
  type SuccessionVote,
  votersOf,
} from '@guyub/domain/organization';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { MemberStore } from './member.store.ts';
import { OrganizationStore } from './organization.store.ts';
import { SettleSuccessionUseCase } from './settle-succession.use-case.ts';
import { SuccessionTelling } from './succession-telling.adapter.ts';
import { type NamedMember, type Succession, SuccessionStore } from './succession.store.ts';

type Refusal =
  | Extract<
      OrganizationRefusal,
      { code: 'succession-over' | 'not-a-voter' | 'already-voted' | 'no-candidate' | 'no-longer-admin' }
    >
  | { code: 'id-reused' };
type Answer = Promise<Result<void, Refusal>>;

/** What an open vote waits in line with: the organization, its members, and itself. */
interface Held {
  tx: Transaction;
  store: SuccessionStore;
  succession: Succession;
  members: NamedMember[];
  clock: SuccessionClock;
  at: Date;
}

interface Saying {
  changeId: string;
  operation: string;
  content: object;
  say: (held: Held) => Promise<Result<void, Refusal>>;
}

/** Yes or no of a voter, consent of the one proposed, objection of an admin who came back: each decided under the lock. */
@Injectable()
export class SpeakOnSuccessionUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly settling: SettleSuccessionUseCase,
    private readonly telling: SuccessionTelling,
  ) {}

  vote(
    caller: AccountCaller,
    organizationId: string,
    successionId: string,
    { changeId, vote }: { changeId: string; vote: SuccessionVote },
  ): Answer {
    return this.speak(caller, organizationId, successionId, {
      changeId,
      operation: 'organization.vote-on-succession',
      content: { vote },
      say: async (held) => {
        const { store, members, clock, succession, at } = held;
        const { accountId } = caller;
        const cast = castVote(members, await store.listVotes(succession.id), accountId, clock);
        if (!cast.ok) return cast;
        await store.addVote({ id: changeId, successionId, accountId, vote }, at);
        return this.goOn(held);
      },
    });
  }

  answer(
    caller: AccountCaller,
    organizationId: string,
    successionId: string,
    { changeId, answer }: { changeId: string; answer: 'accept' | 'decline' },
  ): Answer {
    return this.speak(caller, organizationId, successionId, {
      changeId,
      operation: 'organization.answer-succession',
      content: { answer },
      say: async (held) => {
        const { store, members, clock, succession, at } = held;
        const { accountId } = caller;
        const asked = members.find(({ membershipId }) => membershipId === succession.membershipId);
        if (asked?.accountId !== accountId) return refuse({ code: 'no-candidate' });
        if (answer === 'decline') return this.end(held, 'declined');
        if (!succession.hasAgreed) await store.recordConsent(succession.id, at);
        // nobody agrees to lead and is against it: where the one proposed votes too, this is their yes
        const votes = await store.listVotes(succession.id);
        const isVoter = votersOf(members, clock).some((voter) => voter.accountId === accountId);
        if (isVoter && !votes.some((vote) => vote.accountId === accountId))
          await store.addVote({ id: changeId, successionId, accountId, vote: 'yes' }, at);
        return this.goOn({ ...held, succession: { ...succession, hasAgreed: true } });
      },
    });
  }

  object(caller: AccountCaller, organizationId: string, successionId: string, changeId: string): Answer {
    return this.speak(caller, organizationId, successionId, {
      changeId,
      operation: 'organization.object-to-succession',
      content: {},
      say: async (held) => {
        const own = held.members.find(({ accountId }) => accountId === caller.accountId);
        if (!own || !mayAdminister(own.roles)) return refuse({ code: 'no-longer-admin' });
        return this.end(held, 'objected');
      },
    });
  }

  private async speak(
    caller: AccountCaller,
    organizationId: string,
    successionId: string,
    { changeId, operation, content, say }: Saying,
  ): Answer {
    const clock = await this.settling.readClock();
    const command = { id: changeId, operation, content: { organizationId, successionId, ...content } };
    return this.unitOfWork.write<void, Refusal>(command, actorOf(caller, organizationId), async (tx) => {
      await new OrganizationStore(tx).lock(organizationId);
      await new MemberStore(tx).lockMembers(organizationId);
      const store = new SuccessionStore(tx);
      const succession = await store.lock(successionId);
      if (succession.state !== 'open' || clock.nowMs >= succession.endsMs)
        return refuse({ code: 'succession-over' });
      const members = await store.listMembers(organizationId);
      return say({ tx, store, succession, members, clock, at: toTimestamp(this.clock.now()) });
    });
  }

  private async goOn({ tx, succession, members, clock }: Held): Promise<Result<void, never>> {
    await this.settling.settle(tx, succession, members, clock);
    return ok(undefined);
  }

  private async end(
    { tx, store, succession, members, at }: Held,
    what: 'declined' | 'objected',
  ): Promise<Result<void, never>> {
    await store.settle(succession.id, what, at);
    const named = members.find(({ membershipId }) => membershipId === succession.membershipId);
    await this.telling.tell(tx, succession.organizationId, { what, name: named?.name ?? null, reason: null });
    return ok(undefined);
  }
}
