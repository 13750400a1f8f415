import { readAreas } from './read-areas.ts';

const csv = `code,level,type,name,parent_code
33.10,2,kabupaten,Klaten,33
33.10.10,3,kecamatan,Karangnongko,33.10
33.10.10.2003,4,desa,Jetis,33.10.10
33.10.25,3,kecamatan,Klaten Tengah,33.10
33.10.25.1002,4,kelurahan,Kabupaten,33.10.25
`;

describe('readAreas', () => {
  it('labels a village with its district, since names repeat', () => {
    expect(readAreas(csv).map((area) => area.label)).toEqual([
      'Karangnongko',
      'Jetis, Karangnongko',
      'Klaten Tengah',
      'Kabupaten, Klaten Tengah',
    ]);
  });

  it('takes the village that is called Kabupaten for a village', () => {
    expect(readAreas(csv).at(-1)).toMatchObject({ level: 'village', type: 'kelurahan', name: 'Kabupaten' });
  });

  it('refuses a village without its district', () => {
    expect(() => readAreas(`${csv}33.10.99.2001,4,desa,Nowhere,33.10.99\n`)).toThrow('no known district');
  });
});
