import { directionsUrl, isOutside } from './venue.ts';

const venue = { name: "Monumen Juang '45", address: 'Jl. Veteran', areaLabel: 'Jonggrangan, Klaten Utara' };
const box = { south: -8, west: 110.4, north: -7.5, east: 110.85 };

describe('directionsUrl', () => {
  it('leads to the coordinates when they are known', () => {
    expect(directionsUrl({ ...venue, lat: -7.694, lng: 110.612 })).toBe(
      'https://www.google.com/maps/dir/?api=1&destination=-7.694%2C110.612',
    );
  });
  it('leads to the name and area otherwise', () => {
    const destination = directionsUrl({ ...venue, lat: null, lng: null }).split('destination=')[1] ?? '';
    expect(decodeURIComponent(destination)).toBe("Monumen Juang '45, Jl. Veteran, Jonggrangan, Klaten Utara");
  });
});

describe('isOutside', () => {
  it.each([
    [-7.7, 110.6, false],
    [110.6, -7.7, true],
    [-6.2, 106.8, true],
    [null, null, false],
  ])('judges %s, %s as %s', (lat, lng, expected) => {
    expect(isOutside(box, { lat, lng })).toBe(expected);
  });
});
