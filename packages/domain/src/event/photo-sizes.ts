/** Steps of width in which a photo is kept, by the names that addresses give them. */
export const photoWidths = [400, 800, 1600] as const;
export type PhotoWidth = (typeof photoWidths)[number];
/** The newer one is a good third lighter; every browser that shows pictures at all knows one of the two. */
export const photoFormats = ['avif', 'webp'] as const;
export type PhotoFormat = (typeof photoFormats)[number];

export interface PhotoSize {
  /** what its address says */
  name: PhotoWidth;
  /** how wide it is: a photo is never made larger than it was taken */
  width: number;
}

/** The steps of a photo, smallest first; the last is the photo as it is. */
export function photoSizes(width: number): PhotoSize[] {
  const smaller = photoWidths.filter((name) => name < width);
  const own = photoWidths.find((name) => name >= width) ?? 1600;
  return [
    ...smaller.filter((name) => name !== own).map((name) => ({ name, width: name })),
    { name: own, width },
  ];
}

export const photoPath = (id: string, name: PhotoWidth, format: PhotoFormat): string =>
  `/files/${id}/${name}.${format}`;

/** For `srcset`: every step of a photo in one format, with its width. */
export const photoSourceSet = (photo: { id: string; width: number }, format: PhotoFormat): string =>
  photoSizes(photo.width)
    .map(({ name, width }) => `${photoPath(photo.id, name, format)} ${width}w`)
    .join(', ');
