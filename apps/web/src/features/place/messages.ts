import { type Locale, plural } from '../../lib/i18n.tsx';

interface PlaceMessages {
  title: string;
  describe: (regency: string) => string;
  searchLabel: string;
  searchHint: string;
  allDistricts: string;
  district: string;
  directions: string;
  directionsTo: (venue: string) => string;
  capacity: (people: number, shown: string) => string;
  none: string;
  noneHint: string;
  showAll: string;
}

export const placeMessages: Record<Locale, PlaceMessages> = {
  id: {
    title: 'Tempat kegiatan',
    describe: (regency) => `Tempat kegiatan bersama di ${regency}: alamat, daya tampung, dan petunjuk arah.`,
    searchLabel: 'Cari tempat',
    searchHint: 'Nama tempat atau desa',
    allDistricts: 'Semua kecamatan',
    district: 'Kecamatan',
    directions: 'Petunjuk arah',
    directionsTo: (venue) => `Petunjuk arah ke ${venue}`,
    capacity: (_people, shown) => `muat ${shown} orang`,
    none: 'Belum ada tempat yang cocok',
    noneHint: 'Coba nama yang lebih pendek, atau semua kecamatan.',
    showAll: 'Tampilkan semua tempat',
  },
  en: {
    title: 'Venues',
    describe: (regency) => `Where people meet in ${regency}: address, capacity and directions.`,
    searchLabel: 'Search venues',
    searchHint: 'Name of a venue or village',
    allDistricts: 'All districts',
    district: 'District',
    directions: 'Directions',
    directionsTo: (venue) => `Directions to ${venue}`,
    capacity: (people, shown) => plural(people, { one: 'holds # person', other: 'holds # people' }, shown),
    none: 'No venue matches yet',
    noneHint: 'Try a shorter name, or all districts.',
    showAll: 'Show all venues',
  },
};
