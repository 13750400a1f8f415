import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import { invitationState, type MemberInvitationView, type Role } from '@guyub/domain/organization';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { Clock } from '../../platform/clock.ts';
import { readCursor, toPage } from '../../platform/page.ts';

const keySchema = z.tuple([z.iso.datetime(), z.uuid()]);

interface InvitationRow {
  id: string;
  name: string;
  contactMasked: string;
  roles: Role[];
  state: 'open' | 'accepted' | 'declined' | 'revoked';
  invitedAt: Date;
  expiresAt: Date;
}

const columns = `
  id, name, contact_masked as "contactMasked", roles, state, invited_at as "invitedAt", expires_at as "expiresAt"`;

@Injectable()
export class ListInvitationsQuery {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Newest first, the answered ones too. */
  async run(organizationId: string, { limit, cursor }: PageQuery): Promise<Page<MemberInvitationView>> {
    const filter = ['member-invitations', organizationId];
    const [beforeTime, beforeId] = readCursor(keySchema, cursor, filter) ?? [null, null];
    const rows = await this.db.query<InvitationRow[]>(
      `select ${columns} from member_invitation
        where organization_id = $1 and ($2::timestamptz is null or (invited_at, id) < ($2, $3::uuid))
        order by invited_at desc, id desc limit $4`,
      [organizationId, beforeTime, beforeId, limit + 1],
    );
    return toPage(
      rows,
      limit,
      filter,
      ({ invitedAt, id }) => [invitedAt.toISOString(), id],
      (row) => this.toView(row, null),
    );
  }

  /** With the link where it was made just now, for a phone. */
  async get(invitationId: string, link: string | null): Promise<MemberInvitationView> {
    const [found] = await this.db.query<InvitationRow[]>(
      `select ${columns} from member_invitation where id = $1`,
      [invitationId],
    );
    if (!found) throw new RangeError('There is no such invitation; nothing leads here without one');
    return this.toView(found, link);
  }

  private toView(
    { invitedAt: _invitedAt, ...row }: InvitationRow,
    link: string | null,
  ): MemberInvitationView {
    const expiresAt = row.expiresAt.toISOString();
    const state = invitationState({ state: row.state, expiresAt }, this.clock.now().epochMilliseconds);
    return { ...row, expiresAt, state, link };
  }
}
