/** What a list is asked with; one without filters has nothing to say. */
export interface ListCase {
  /** what it cannot be asked without */
  always?: Readonly<Record<string, string>>;
  /** each is asked alone, on its first page and on later ones; several values where they lead elsewhere */
  filters?: Readonly<Record<string, string | readonly string[]>>;
  /** why there is no second page, whatever there is */
  onePage?: string;
}

const period = { from: '2026-12-01', to: '2026-12-07' };
const ofEvents = { kind: 'house-rehab', area: '33.10.05', group: 'organisasi-7', program: 'program-7' };
const ofPrograms = { organization: 'organisasi-7', kind: 'house-rehab', search: 'langka' };
const someVenue = '01936d5e-7a3c-7b1e-8f00-000000000001';
const shown = ['not-reported', 'overdue', 'flagged', 'quiet'];

/** Every read of the API that answers in JSON what stands in tables. */
export const lists: Readonly<Record<string, ListCase>> = {
  'place.region': {},
  'place.list-areas': { filters: { parent: '33.10.05', level: 'village', search: 'trucuk' } },
  'place.list-venues': { filters: { search: ['langka', 'gedng lankga'], areaCode: '33.10.05' } },
  'place.get-venue': {},
  'organization.list': {
    filters: { kind: 'partner', search: 'langka', standing: ['not-verified', 'suspended'] },
  },
  'organization.get': {},
  'organization.list-all-audit': {
    filters: {
      organization: 'organisasi-7',
      operation: ['organization.verify', 'organization'],
      from: '2026-06-01',
      to: '2026-06-01',
    },
  },
  'organization.list-audit': {},
  'organization.list-contacts': {},
  'organization.list-decisions': {},
  'organization.list-invitations': {},
  'organization.list-join-requests': {},
  'organization.list-members': {},
  'organization.list-notices': {},
  'organization.get-succession': {},
  'organization.list-own-successions': {},
  'organization.list-without-admin': { filters: { search: 'langka' } },
  'event.list': {
    filters: { ...ofEvents, ...period, search: 'langka', order: 'past' },
  },
  'event.count-kinds': { filters: { ...ofEvents, ...period, search: 'langka' } },
  'event.list-similar': {
    always: { search: 'kegitan langk' },
    filters: { kind: 'meeting', area: '33.10.05', group: 'organisasi-7' },
  },
  'event.calendar': {
    always: { from: '2026-12-01', to: '2026-12-31' },
    filters: { kind: 'house-rehab', area: '33.10.05', group: 'organisasi-7' },
  },
  'event.list-clashes': {
    always: { startsLocal: '2026-12-12T08:00', endsLocal: '2026-12-12T12:00' },
    filters: {
      kind: 'blood-drive',
      venueId: someVenue,
      host: someVenue,
      except: someVenue,
      program: someVenue,
    },
  },
  'event.read': {},
  'event.list-roles': {},
  'event.list-next-steps': {},
  'program.list': { filters: { ...ofPrograms, state: 'paused', order: 'soon' } },
  'program.read': {},
  'program.workspace': {},
  'oversight.list-programs': { filters: { ...ofPrograms, show: shown } },
  'oversight.read-summary': { filters: { month: '2026-06' } },
  'identity.me': {},
  'identity.list-sessions': {},
  'identity.list-second-factors': {},
  'identity.list-security-notices': {},
  'identity.list-messages': {},
  'identity.list-factor-holders': { filters: { search: ['warga 777', 'warga-777@'] } },
  'holiday.list': { always: { from: '2026-01-01', to: '2026-12-31' } },
  'holiday.list-years': { onePage: 'a handful of years' },
  'setting.list': { filters: { search: 'report' }, onePage: 'as many as the code knows' },
  'setting.read-planning': {},
};

/** Reads that ask no table. */
export const withoutTables = ['health.live', 'health.ready', 'api.describe'];

/** Tables of which a scan is the best way there is, however old the regency grows. */
export const smallByNature: Readonly<Record<string, string>> = {
  place_region: 'one row: the regency',
  place_area: 'the 26 kecamatan and 401 villages of the regency file',
  setting_value: 'what the office ever set: some dozens of rows',
  program_moderation: 'what the office hid: some dozens of words',
  holiday: 'some twenty rows a year, of the decrees',
  holiday_year: 'one row a year',
  holiday_ramadan: 'one row a year',
};

/** Lists that still scan, each with why. No other table may come to them. */
export const knownScans: Readonly<Record<string, { tables: readonly string[]; because: string }>> = {
  'place.list-venues': {
    tables: ['place_venue'],
    because:
      'a mistyped name is compared with every venue; an index for it would rank by words, not by their text',
  },
  'organization.get-succession': {
    tables: ['member_invitation'],
    because: 'the invitations of all hand-overs of one organization are joined at once, which are few',
  },
  'event.list-next-steps': {
    tables: ['event', 'event_report', 'program', 'program_host'],
    because:
      'all programs of one organization are joined at once; the planner reads tables of this size whole',
  },
  'program.list': {
    tables: ['program'],
    because: 'a title that the office hid stands first, and the next date orders: neither is a column',
  },
  'oversight.list-programs': {
    tables: ['program'],
    because: 'ordered by results that are overdue, which are counted for all programs',
  },
  'oversight.read-summary': {
    tables: [
      'activity',
      'event',
      'event_host',
      'organization',
      'organization_decision',
      'program',
      'program_host',
    ],
    because: 'figures of the whole regency, once for the office',
  },
};
