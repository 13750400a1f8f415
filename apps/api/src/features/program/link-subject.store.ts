import type { LinkView } from '@guyub/domain/identity';
import { maskModerated, type Moderation } from '@guyub/domain/program';
import type { EntityManager } from 'typeorm';

import { briefOf } from '../organization/index.ts';

export type LinkSubject = Omit<LinkView['subject'], 'answer'>;

type SubjectRow = Omit<LinkSubject, 'roles' | 'inviteeName' | 'isHandOver'> & { moderations: Moderation[] };

/** What a link asks about: the program as its receiver may know it, who asked, and the next date. `$1` is the time. */
const subjectOf = (asked: { by: string; role: string }) => `
  json_build_object(
    'title', p.title, 'slug', case when p.state <> 'draft' then p.slug end, 'kinds', p.kinds,
    'invitedBy', (select ${briefOf('o')} from organization o where o.id = ${asked.by}),
    'partnerRole', ${asked.role},
    'nextStartsLocal', coalesce(
      (select to_char(e.starts_local, 'YYYY-MM-DD"T"HH24:MI') from event e
        where e.program_id = p.id and e.status <> 'cancelled' and e.ends_at > $1
        order by e.starts_at limit 1),
      to_char(p.dtstart, 'YYYY-MM-DD"T"HH24:MI')),
    'timeZone', p.time_zone, 'venueLabel', nullif(concat_ws(', ', v.name, a.label), ''),
    'moderations', (
      select coalesce(json_agg(json_build_object('field', m.field, 'reason', m.reason)), '[]')
        from program_moderation m where m.program_id = p.id)) as subject`;

const places = `
  left join place_venue v on v.id = p.venue_id
  left join place_area a on a.code = v.area_code`;

const isOver = `p.state in ('closed', 'cancelled')`;

function toSubject(row: { subject: SubjectRow } | undefined): LinkSubject | null {
  if (!row) return null;
  const { moderations, ...rest } = row.subject;
  const { moderated: _, ...masked } = maskModerated(rest, moderations);
  return { ...masked, roles: [], inviteeName: null, isHandOver: false };
}

/** Reads what signed links ask. Null when there is nothing to answer any more. */
export class LinkSubjectStore {
  constructor(private readonly tx: EntityManager) {}

  async ofHostInvitation(programId: string, organizationId: string, now: Date): Promise<LinkSubject | null> {
    const [row] = await this.tx.query<{ subject: SubjectRow }[]>(
      `select ${subjectOf({ by: 'h.invited_by', role: 'null' })}
         from program_host h join program p on p.id = h.program_id ${places}
        where h.program_id = $2 and h.organization_id = $3 and not (h.state = 'invited' and ${isOver})`,
      [now, programId, organizationId],
    );
    return toSubject(row);
  }

  async ofPartnerRequest(partnerId: string, now: Date): Promise<LinkSubject | null> {
    const [row] = await this.tx.query<{ subject: SubjectRow }[]>(
      `select ${subjectOf({ by: 'r.asked_by', role: 'r.role' })}
         from program_partner r join program p on p.id = r.program_id ${places}
        where r.id = $2 and not (r.state = 'asked' and ${isOver})`,
      [now, partnerId],
    );
    return toSubject(row);
  }

  async programOfPartner(partnerId: string): Promise<string | null> {
    const [row] = await this.tx.query<{ programId: string }[]>(
      `select program_id as "programId" from program_partner where id = $1`,
      [partnerId],
    );
    return row?.programId ?? null;
  }
}
