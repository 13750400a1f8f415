import { uuid } from '../../uuid.ts';
import { acting, actingForAny, type Allowed, type SliceExpectations } from '../expectation.ts';

/** The people of the owner and of every accepted host, equally; nobody else, the office included. */
const hosts: Allowed = { owner: acting, 'co-host': acting };
const photographers: Allowed = {
  owner: acting,
  'co-host': acting,
  invited: acting,
  'former-host': acting,
  partner: acting,
  other: acting,
  'communication-office': acting,
  event: ['photographer'],
};
const path = ({ eventId = '' }: Readonly<Record<string, string>>) => ({ id: eventId });

export const event: SliceExpectations = {
  async make(api, { things, organizations, eventAccounts }) {
    const eventId = uuid();
    const roleIds = Object.keys(eventAccounts).map(uuid);
    const now = api.clock.now().toString();
    await api.asSystem(async (tx) => {
      await tx.query(
        `insert into event (id, program_id, slug, recurrence_id, title, kinds, starts_local, ends_local, time_zone,
           starts_at, ends_at, online_url, status, is_detached, needs_decision, sequence, is_reported, search_text,
           created_at, changed_at, version)
         values ($1, $2, $3, '2026-12-12T08:00', 'Donor Darah Rutin', '{blood-drive}', '2026-12-12T08:00',
           '2026-12-12T12:00', 'Asia/Jakarta', '2026-12-12T01:00Z', '2026-12-12T05:00Z', 'https://example.org',
           'scheduled', false, false, 0, false, '', $4, $4, 1)`,
        [eventId, things['programId'], `event-${eventId}`, now],
      );
      await tx.query(
        `insert into event_host (event_id, organization_id, starts_at) values ($1, $2, '2026-12-12T01:00Z')`,
        [eventId, organizations.owner],
      );
      for (const [index, [role, accountId]] of Object.entries(eventAccounts).entries())
        await tx.query(
          `insert into event_role (id, event_id, account_id, role, organization_id, since)
           values ($1, $2, $3, $4, $5, $6)`,
          [roleIds[index], eventId, accountId, role, organizations.owner, now],
        );
    });
    return { ...things, eventId, eventSlug: `event-${eventId}`, eventRoleId: roleIds[0] ?? '' };
  },
  rows: {
    'event.list': { allowed: 'everyone' },
    'event.count-kinds': { allowed: 'everyone' },
    'event.list-similar': { allowed: 'everyone', query: () => ({ search: 'donr drah' }) },
    'event.read': { allowed: 'everyone', path: ({ eventSlug = '' }) => ({ slug: eventSlug }) },
    'event.calendar': { allowed: 'everyone', query: () => ({ from: '2026-12-01', to: '2026-12-31' }) },
    'event.list-clashes': {
      allowed: actingForAny,
      query: () => ({ startsLocal: '2026-12-12T08:00', endsLocal: '2026-12-12T12:00' }),
    },
    'event.add-date': { allowed: hosts, path: ({ programId = '' }) => ({ id: programId }) },
    'event.preview-change': { allowed: hosts, path },
    'event.change': [
      { allowed: hosts, path },
      // in the name of the owner: its own people alone, not the other hosts'
      {
        allowed: { owner: acting },
        path,
        body: ({ things }) => ({ organizationId: things['organizationId'] }),
      },
    ],
    'event.cancel': { allowed: hosts, path },
    'event.reinstate': { allowed: hosts, path },
    'event.decide': { allowed: hosts, path },
    'event.file-report': { allowed: hosts, path },
    'event.list-roles': { allowed: hosts, path },
    'event.assign-role': { allowed: hosts, path },
    'event.end-role': {
      allowed: hosts,
      path: ({ eventId = '', eventRoleId = '' }) => ({ id: eventId, roleId: eventRoleId }),
    },
    // without a photo: those who may send one are told what is missing
    'event.add-photo': {
      allowed: photographers,
      whenAllowed: [422],
    },
    // nobody's photo: everybody may ask
    'event.read-photo': {
      allowed: 'everyone',
      path: () => ({ id: uuid(), size: '400.avif' }),
      whenAllowed: [404],
    },
    'event.list-next-steps': {
      allowed: { owner: acting },
      path: ({ organizationId = '' }) => ({ id: organizationId }),
    },
    'event.list-notices': {
      allowed: { owner: acting },
      path: ({ organizationId = '' }) => ({ id: organizationId }),
    },
  },
};
