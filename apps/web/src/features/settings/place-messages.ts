import type { AreaView } from '@guyub/domain/place';

import type { Locale } from '../../lib/i18n.tsx';

interface PlaceMessages {
  title: string;
  tabs: string;
  areas: string;
  venues: string;
  areasBelow: string;
  search: string;
  searchHint: string;
  searchVenues: string;
  searchVenuesHint: string;
  types: Record<AreaView['type'], string>;
  area: string;
  type: string;
  code: string;
  none: string;
  noneHint: string;
  clear: string;
  venue: string;
  address: string;
  capacity: string;
  people: (count: string) => string;
  actions: string;
  add: string;
  addNotYours: string;
  edit: string;
  editThis: (name: string) => string;
  outside: string;
  name: string;
  district: string;
  allDistricts: string;
  noArea: string;
  lat: string;
  lng: string;
  coordinateHint: string;
  bothNeeded: string;
  note: string;
  save: string;
  saved: (name: string) => string;
  refused: Partial<Record<string, (params: Record<string, string>) => string>>;
}

export const placeMessages: Record<Locale, PlaceMessages> = {
  id: {
    title: 'Wilayah dan tempat',
    tabs: 'Daftar',
    areas: 'Wilayah',
    venues: 'Tempat',
    areasBelow: 'Menurut kode wilayah Kementerian Dalam Negeri. Hanya untuk dibaca.',
    search: 'Cari wilayah',
    searchHint: 'Desa, kelurahan, atau kecamatan',
    searchVenues: 'Cari tempat',
    searchVenuesHint: 'Nama atau alamat',
    types: { kecamatan: 'Kecamatan', desa: 'Desa', kelurahan: 'Kelurahan' },
    area: 'Wilayah',
    type: 'Jenis',
    code: 'Kode',
    none: 'Belum ada yang cocok',
    noneHint: 'Coba nama yang lebih pendek.',
    clear: 'Tampilkan semua',
    venue: 'Tempat',
    address: 'Alamat',
    capacity: 'Muat',
    people: (count) => `${count} orang`,
    actions: 'Tindakan',
    add: 'Tambah tempat',
    addNotYours: 'Tempat baru ditambahkan atas nama organisasi, oleh admin, petugas, atau kepalanya.',
    edit: 'Ubah',
    editThis: (name) => `Ubah ${name}`,
    outside: 'Titiknya di luar kabupaten',
    name: 'Nama tempat',
    district: 'Wilayah',
    allDistricts: 'Semua kecamatan',
    noArea: 'Belum diketahui',
    lat: 'Lintang',
    lng: 'Bujur',
    coordinateHint: 'Misalnya -7.7058',
    bothNeeded: 'Isi lintang dan bujur, atau kosongkan keduanya.',
    note: 'Catatan',
    save: 'Simpan',
    saved: (name) => `${name} disimpan`,
    refused: {
      'area-unknown': () => 'Wilayah itu tidak ada di kabupaten ini.',
      'venue-not-found': () => 'Tempat itu sudah tidak ada.',
    },
  },
  en: {
    title: 'Areas and venues',
    tabs: 'Lists',
    areas: 'Areas',
    venues: 'Venues',
    areasBelow: 'By the codes of the ministry of home affairs. To read only.',
    search: 'Search areas',
    searchHint: 'Village or district',
    searchVenues: 'Search venues',
    searchVenuesHint: 'Name or address',
    types: { kecamatan: 'District', desa: 'Village', kelurahan: 'Urban village' },
    area: 'Area',
    type: 'Kind',
    code: 'Code',
    none: 'Nothing matches yet',
    noneHint: 'Try a shorter name.',
    clear: 'Show all',
    venue: 'Venue',
    address: 'Address',
    capacity: 'Holds',
    people: (count) => `${count} people`,
    actions: 'Actions',
    add: 'Add a venue',
    addNotYours: 'A new venue is added in an organization’s name, by its admin, officer or head.',
    edit: 'Edit',
    editThis: (name) => `Edit ${name}`,
    outside: 'Its point lies outside the regency',
    name: 'Name of the venue',
    district: 'Area',
    allDistricts: 'All districts',
    noArea: 'Not known yet',
    lat: 'Latitude',
    lng: 'Longitude',
    coordinateHint: 'Such as -7.7058',
    bothNeeded: 'Give latitude and longitude, or neither.',
    note: 'Note',
    save: 'Save',
    saved: (name) => `${name} saved`,
    refused: {
      'area-unknown': () => 'There is no such area in this regency.',
      'venue-not-found': () => 'That venue is gone.',
    },
  },
};
