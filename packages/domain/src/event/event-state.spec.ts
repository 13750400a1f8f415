import { eventState } from './event-state.ts';

const event = {
  status: 'scheduled' as const,
  startsAt: '2026-12-12T01:00:00Z',
  endsAt: '2026-12-12T05:00:00Z',
  isReported: false,
};

describe('eventState', () => {
  it.each([
    ['2026-12-12T00:59:59Z', 'scheduled'],
    ['2026-12-12T01:00:00Z', 'ongoing'],
    ['2026-12-12T04:59:59Z', 'ongoing'],
    ['2026-12-12T05:00:00Z', 'ended'],
  ])('follows the clock: at %s it is %s', (at, state) => {
    expect(eventState(event, Date.parse(at))).toBe(state);
  });

  it('lets what people decided and told stand before the clock', () => {
    const later = Date.parse('2026-12-13T00:00:00Z');
    expect(eventState({ ...event, isReported: true }, later)).toBe('reported');
    expect(eventState({ ...event, status: 'cancelled' }, later)).toBe('cancelled');
  });
});
