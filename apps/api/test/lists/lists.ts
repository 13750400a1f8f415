/** What a list is asked with; one without filters has nothing to say. */
export interface ListCase {
  /** what it cannot be asked without */
  always?: Readonly<Record<string, string>>;
  /** each is asked alone, on its first page and on later ones; several values where they lead elsewhere */
  filters?: Readonly<Record<string, string | readonly string[]>>;
  /** what is asked together where it leads elsewhere than alone */
  together?: readonly Readonly<Record<string, string>>[];
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
  'organization.get-office': {},
  'organization.list-all-audit': {
    filters: {
      organization: 'organisasi-7',
      operation: ['organization.verify', 'organization'],
      from: '2026-06-01',
      to: '2026-06-01',
    },
    // a day on which less was written than a page holds
    together: [{ from: '2026-06-01', to: '2026-06-01', operation: 'organization' }],
  },
  'organization.list-audit': {},
  'organization.list-contacts': {},
  'organization.list-decisions': {},
  'organization.list-invitations': {},
  'organization.list-join-requests': {},
  'organization.list-members': {},
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
  'event.list-notices': {},
  'program.list': {
    filters: { ...ofPrograms, state: ['active', 'paused', 'draft'], order: 'soon' },
    together: Object.entries({ ...ofPrograms, state: 'paused' }).map(([name, value]) => ({
      order: 'soon',
      [name]: value,
    })),
  },
  'program.read': {},
  'program.workspace': {},
  'oversight.list-programs': { filters: { ...ofPrograms, show: shown } },
  'oversight.read-summary': { filters: { month: '2026-06' } },
  'identity.me': {},
  'identity.find-ending': {},
  'identity.list-sessions': {},
  'identity.list-second-factors': {},
  'identity.list-security-notices': {},
  'identity.list-messages': {},
  'identity.list-accounts': { filters: { search: ['warga 777', 'warga-777@'] } },
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

/** No statement looks at more rows of one table, whatever there are. */
export const MOST_ROWS = 2_000;

/** Lists that read more than others may, each with why. No other table may come to them, and none that is not read so. */
export const knownReads: Readonly<
  Record<string, { scans: readonly string[]; many: readonly string[]; because: string }>
> = {
  'oversight.read-summary': {
    scans: ['organization'],
    many: ['organization'],
    because: 'every group is asked once whether it does anything, and is counted when it does not',
  },
};
