import { photoPath, photoSourceSet } from '@guyub/domain/event';

interface PhotoProps {
  photo: { id: string; width: number; height: number };
  alt: string;
  /** How wide it is shown, as `sizes` says it. */
  sizes: string;
}

/** A photo in the size and format that suit the screen, in a box of its own shape from the first moment. */
export function Photo({ photo, alt, sizes }: PhotoProps) {
  return (
    <picture>
      <source type="image/avif" srcSet={photoSourceSet(photo, 'avif')} sizes={sizes} />
      <img
        src={photoPath(photo.id, 400, 'webp')}
        srcSet={photoSourceSet(photo, 'webp')}
        sizes={sizes}
        alt={alt}
        width={photo.width}
        height={photo.height}
        loading="lazy"
        decoding="async"
        className="h-auto w-full rounded-sm bg-paper-sunk"
      />
    </picture>
  );
}
