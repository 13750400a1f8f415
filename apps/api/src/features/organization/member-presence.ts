/**
 * Present members `m` of organization `$1` with the moment at which they were last there; whoever just came was there. The
 * columns of `MemberForSuccession`.
 */
export const membersWithPresence = `
  select m.id as "membershipId", m.account_id as "accountId", m.roles, p.name, a.disabled_at is not null as "isDisabled",
         extract(epoch from greatest(m.joined_at, s.last_at)) * 1000 as "lastSeenMs"
    from membership m
    join account a on a.id = m.account_id
    join person p on p.id = a.person_id
    left join account_presence s on s.account_id = m.account_id
   where m.organization_id = $1 and m.ended_at is null
   order by m.joined_at, m.id`;
