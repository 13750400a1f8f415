import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A group whose admins are gone: when people were there last, votes about who follows, and hand-overs by the office. */
export class Succession1795330000000 implements MigrationInterface {
  name = 'Succession1795330000000';

  async up(db: QueryRunner): Promise<void> {
    await this.presence(db);
    await this.votes(db);
    await this.handOvers(db);
    await this.rules(db);
    await this.auditAndGrants(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'drop table organization_hand_over, organization_succession_vote, organization_succession, account_presence',
    );
    await db.query('drop function succession_is_final, succession_vote_is_due, hand_over_is_final');
    await db.query('alter table membership drop constraint membership_in_organization');
  }

  /** Sessions are forgotten when they end; that somebody was there is not. A counter like those of tries, and no trace. */
  private async presence(db: QueryRunner): Promise<void> {
    await db.query(`
      create table account_presence (
        account_id  uuid primary key references account (id) on delete cascade,
        last_at     timestamptz not null
      )`);
    await db.query(`
      insert into account_presence (account_id, last_at)
      select s.account_id, max(greatest(s.created_at, coalesce(t.last_used_at, s.created_at)))
        from session s left join session_token t on t.session_id = s.id group by s.account_id`);
  }

  private async votes(db: QueryRunner): Promise<void> {
    await db.query(
      'alter table membership add constraint membership_in_organization unique (id, organization_id)',
    );
    await db.query(`
      create table organization_succession (
        id               uuid primary key,
        organization_id  uuid not null references organization (id),
        -- who would be admin: a member of this organization
        membership_id    uuid not null,
        proposed_by      uuid not null references account (id),
        proposed_at      timestamptz not null,
        ends_at          timestamptz not null check (ends_at > proposed_at),
        agreed_at        timestamptz check (agreed_at >= proposed_at),
        state            text not null check (state in ('open', 'accepted', 'rejected', 'lapsed', 'objected', 'declined', 'superseded')),
        settled_at       timestamptz,
        foreign key (membership_id, organization_id) references membership (id, organization_id),
        check ((state = 'open') = (settled_at is null)),
        check (state <> 'accepted' or agreed_at is not null)
      )`);
    await db.query(`
      create unique index organization_succession_one_open on organization_succession (organization_id)
        where state = 'open'`);
    await db.query(`
      create index organization_succession_newest on organization_succession (organization_id, proposed_at desc, id desc)`);
    await db.query(`
      create table organization_succession_vote (
        id             uuid primary key,
        succession_id  uuid not null references organization_succession (id),
        account_id     uuid not null references account (id),
        vote           text not null check (vote in ('yes', 'no')),
        at             timestamptz not null,
        constraint organization_succession_vote_once unique (succession_id, account_id)
      )`);
    await db.query(`select append_only('organization_succession_vote')`);
  }

  private async handOvers(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organization_hand_over (
        id                uuid primary key,
        organization_id   uuid not null references organization (id),
        at                timestamptz not null,
        decided_by        uuid not null references account (id),
        reason            text not null check (length(reason) between 3 and 500),
        -- to a member, or to whoever takes the invitation
        membership_id     uuid,
        invitation_id     uuid unique references member_invitation (id),
        ends_admin_roles  boolean not null,
        -- when the new admin was in
        done_at           timestamptz check (done_at >= at),
        foreign key (membership_id, organization_id) references membership (id, organization_id),
        check ((membership_id is null) <> (invitation_id is null)),
        check (membership_id is null or done_at is not null)
      )`);
    await db.query(
      'create index organization_hand_over_newest on organization_hand_over (organization_id, at desc, id desc)',
    );
  }

  /** What holds even if a use case forgets it. */
  private async rules(db: QueryRunner): Promise<void> {
    await db.query(`
      create function succession_is_final() returns trigger language plpgsql as $$
      begin
        raise exception 'a vote that is over stays as it is'
          using errcode = 'check_violation', constraint = 'succession_is_final';
      end $$`);
    await db.query(`
      create trigger succession_is_final before update on organization_succession
        for each row when (old.state <> 'open') execute function succession_is_final()`);
    await db.query(`
      create function hand_over_is_final() returns trigger language plpgsql as $$
      begin
        raise exception 'a hand-over that is done stays as it is'
          using errcode = 'check_violation', constraint = 'hand_over_is_final';
      end $$`);
    await db.query(`
      create trigger hand_over_is_final before update on organization_hand_over
        for each row when (old.done_at is not null) execute function hand_over_is_final()`);
    // only present members vote, and only while it is open; the row is held so that it cannot end meanwhile
    await db.query(`
      create function succession_vote_is_due() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        perform from organization_succession s
          join membership m on m.organization_id = s.organization_id
            and m.account_id = new.account_id and m.ended_at is null
          where s.id = new.succession_id and s.state = 'open' and new.at < s.ends_at
          for update of s;
        if not found then
          raise exception 'nobody else may vote, and not any more'
            using errcode = 'check_violation', constraint = 'succession_vote_is_due';
        end if;
        return new;
      end $$`);
    await db.query(`
      create trigger succession_vote_is_due before insert on organization_succession_vote
        for each row execute function succession_vote_is_due()`);
    await db.query('revoke execute on function succession_vote_is_due() from public');
  }

  private async auditAndGrants(db: QueryRunner): Promise<void> {
    await db.query(`select audit_table('organization_succession')`);
    // that somebody voted is traced; what they said is theirs
    await db.query(`select audit_table('organization_succession_vote', personal => '{vote}')`);
    await db.query(`select audit_table('organization_hand_over', personal => '{reason}')`);
    await db.query('grant select, insert, update (last_at) on account_presence to guyub_app');
    await db.query(`
      grant select, insert, update (agreed_at, state, settled_at) on organization_succession to guyub_app`);
    await db.query('grant select, insert on organization_succession_vote to guyub_app');
    await db.query('grant select, insert, update (done_at) on organization_hand_over to guyub_app');
  }
}
