import { wordsOfDay, wordsOfSpan } from './poster-dates.ts';

const plain = ({ day, time }: { day: string; time: string }) => `${day} ${time}`.replaceAll('\u00a0', ' ');

describe('a date on a poster', () => {
  const span = { startsLocal: '2026-12-12T08:00', endsLocal: '2026-12-12T12:00', timeZone: 'Asia/Jakarta' };

  it('is told in the words of the language', () => {
    expect(plain(wordsOfSpan(span, 'id'))).toBe('Sabtu, 12 Desember 2026 08.00–12.00 WIB');
    expect(plain(wordsOfSpan(span, 'en'))).toBe('Saturday, 12 December 2026 08:00–12:00 WIB');
  });

  it('says on which day it ends, when that is another, and the hour of which zone', () => {
    const night = {
      startsLocal: '2026-08-31T21:00',
      endsLocal: '2026-09-01T02:00',
      timeZone: 'Asia/Makassar',
    };
    expect(plain(wordsOfSpan(night, 'id'))).toBe('Senin, 31 Agustus 2026 21.00–1 Sep, 02.00 WITA');
  });

  it('has its day of the Javanese week, and Sundays in red', () => {
    expect(wordsOfDay('1945-08-17', 'id')).toMatchObject({
      weekday: 'Jumat',
      pasaran: 'Legi',
      shortMonth: 'Agt',
    });
    expect(wordsOfDay('2026-11-23', 'id')).toMatchObject({
      weekday: 'Senin',
      pasaran: 'Wage',
      isSunday: false,
    });
    expect(wordsOfDay('2026-11-29', 'en')).toMatchObject({ weekday: 'Sunday', isSunday: true });
  });
});
