import { programStates } from './program.schema.ts';
import { moveProgram, nextProgramStates } from './program-state.ts';
import { missingForPublishing, type ProgramForTransition, transitionProgram } from './transition.ts';

const draft: ProgramForTransition = {
  state: 'draft',
  title: 'Donor Darah Rutin',
  activityCount: 2,
  location: { venueId: 'pmi', onlineUrl: null },
  hosts: [{ isSuspended: false }, { isSuspended: false }],
  openEvents: 3,
};
const refused = (code: string) => ({ ok: false, error: { code } });

describe('the life of a program', () => {
  it('publishes what has a title, activities, a place and active hosts', () => {
    expect(transitionProgram(draft, 'active')).toEqual({ ok: true, value: 'active' });
    const online = { ...draft, location: { venueId: null, onlineUrl: 'https://meet.example/klaten' } };
    expect(transitionProgram(online, 'active')).toEqual({ ok: true, value: 'active' });
  });

  it.each([
    ['title-needed', { title: ' ' }],
    ['activities-needed', { activityCount: 0 }],
    ['venue-or-link-needed', { location: { venueId: null, onlineUrl: null } }],
    ['organization-suspended', { hosts: [{ isSuspended: false }, { isSuspended: true }] }],
  ])('says that publishing lacks: %s', (code, lack) => {
    expect(transitionProgram({ ...draft, ...lack }, 'active')).toEqual(refused(code));
    expect(transitionProgram({ ...draft, ...lack, state: 'paused' }, 'active')).toEqual(refused(code));
  });

  it('lists all that is missing at once', () => {
    expect(
      missingForPublishing({ ...draft, title: '', location: { venueId: null, onlineUrl: null } }).map(
        (m) => m.code,
      ),
    ).toEqual(['title-needed', 'venue-or-link-needed']);
  });

  it('pauses whatever its dates are, and closes only when nothing is open', () => {
    const active = { ...draft, state: 'active' } as const;
    expect(transitionProgram(active, 'paused')).toEqual({ ok: true, value: 'paused' });
    expect(transitionProgram(active, 'closed')).toEqual({
      ok: false,
      error: { code: 'open-events', count: 3 },
    });
    expect(transitionProgram({ ...active, openEvents: 0 }, 'closed')).toEqual({ ok: true, value: 'closed' });
  });

  it('moves only along its table, and never out of closed or cancelled', () => {
    for (const from of programStates)
      for (const to of programStates) {
        const isAllowed = (nextProgramStates[from] as readonly string[]).includes(to);
        expect(moveProgram(from, to)).toEqual(
          isAllowed ? { ok: true, value: to } : { ok: false, error: { code: 'state-not-allowed', from, to } },
        );
      }
    expect(nextProgramStates.closed).toEqual([]);
    expect(nextProgramStates.cancelled).toEqual([]);
  });
});
