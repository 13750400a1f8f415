import { directionsUrl } from '@guyub/domain/place';
import { maskModerated, type Moderation, type ProgramView } from '@guyub/domain/program';

import { briefOf } from '../organization/index.ts';

/** An instant as the wire has it. */
export const instantOf = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Owner and accepted hosts of `program p`, in the alphabet's order: no one stands first. */
export const hostBriefs = `(
  select coalesce(json_agg(${briefOf('o')} order by lower(o.name), o.id), '[]')
    from program_host h join organization o on o.id = h.organization_id
   where h.program_id = p.id and h.state in ('owner', 'accepted'))`;

export const moderations = `(
  select coalesce(json_agg(json_build_object('field', m.field, 'reason', m.reason) order by m.field), '[]')
    from program_moderation m where m.program_id = p.id)`;

/** A program as one JSON value, words unmasked, from `programFrom`. */
export const programJson = `
  json_build_object(
    'id', p.id, 'slug', p.slug, 'title', p.title, 'purpose', p.purpose, 'indicator', p.indicator,
    'indicatorTarget', p.indicator_target, 'peopleTarget', p.people_target, 'kinds', p.kinds, 'state', p.state,
    'hosts', ${hostBriefs},
    'partners', (
      select coalesce(json_agg(json_build_object('organization', ${briefOf('o')}, 'role', r.role)
                               order by lower(o.name), r.role), '[]')
        from program_partner r join organization o on o.id = r.organization_id
       where r.program_id = p.id and r.state = 'confirmed'),
    'recurrence', p.recurrence,
    'venue', case when v.id is not null then json_build_object(
       'id', v.id, 'name', v.name, 'address', v.address, 'areaLabel', a.label, 'lat', v.lat, 'lng', v.lng) end,
    'onlineUrl', p.online_url, 'contactName', p.contact_name, 'contactUrl', c.address,
    'activities', (
      select coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'title', t.title,
               'targetAmount', t.target_amount, 'unit', t.unit) order by t.position), '[]')
        from program_activity t where t.program_id = p.id and t.removed_at is null),
    'version', p.version)`;

export const programFrom = `
  program p
  left join place_venue v on v.id = p.venue_id
  left join place_area a on a.code = v.area_code
  left join organization_channel c on c.id = p.contact_channel_id and c.removed_at is null`;

type VenueRecord = NonNullable<ProgramView['venue']> & {
  address: string;
  lat: number | null;
  lng: number | null;
};

export interface ProgramRecord {
  program: Omit<ProgramView, 'venue' | 'moderated'> & { venue: VenueRecord | null };
  moderations: Moderation[];
}

function toVenue(venue: VenueRecord | null): ProgramView['venue'] {
  if (venue === null) return null;
  const { id, name, areaLabel } = venue;
  return { id, name, areaLabel, directionsUrl: directionsUrl(venue) };
}

/** For everyone: hidden words are gone, and the reasons stand in their place. */
export const toPublicView = (record: ProgramRecord): ProgramView =>
  maskModerated({ ...record.program, venue: toVenue(record.program.venue) }, record.moderations);

/** For those who edit or oversee it: the words stay readable, beside the reasons why others do not see them. */
export const toHostsView = (record: ProgramRecord): ProgramView => ({
  ...record.program,
  venue: toVenue(record.program.venue),
  moderated: record.moderations,
});
