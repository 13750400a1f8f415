import { uuid } from '../../uuid.ts';
import { acting, actingForAny, type SliceExpectations } from '../expectation.ts';

export const place: SliceExpectations = {
  async make(api, { things }) {
    const venueId = uuid();
    await api.asSystem((tx) =>
      tx.query(
        `insert into place_venue (id, name, address, note, organization_id, search_text, added_at)
         values ($1, 'Sekretariat', '', '', $2, '', $3)`,
        [venueId, things.organizationId, api.clock.now().toString()],
      ),
    );
    return { venueId };
  },
  rows: {
    'place.region': { allowed: 'everyone' },
    'place.list-areas': { allowed: 'everyone' },
    'place.list-venues': { allowed: 'everyone' },
    'place.get-venue': { allowed: 'everyone', path: ({ venueId = '' }) => ({ venueId }) },
    'place.add-venue': [
      { allowed: actingForAny },
      // in the name of the owner: its own people alone
      { allowed: { owner: acting }, body: ({ things }) => ({ organizationId: things.organizationId }) },
    ],
    'place.edit-venue': {
      allowed: { owner: acting, 'communication-office': ['officer', 'head', 'sysadmin'] },
      path: ({ venueId = '' }) => ({ venueId }),
    },
  },
};
