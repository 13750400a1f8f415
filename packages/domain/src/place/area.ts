/** "Jetis, Karangnongko" for a village, "Wedi" for a district, whose names are unique in a regency. */
export const areaLabel = (name: string, districtName: string | null): string =>
  districtName === null ? name : `${name}, ${districtName}`;

/** Level of a code by its number of parts; null for what is above a district. */
export function areaLevelOf(code: string): 'district' | 'village' | null {
  const parts = code.split('.').length;
  if (parts === 3) return 'district';
  return parts === 4 ? 'village' : null;
}
