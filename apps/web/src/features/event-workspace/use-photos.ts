import type { addedPhotoSchema } from '@guyub/domain/event';
import { photoMediaTypes, photoPath } from '@guyub/domain/event';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';

import { ProblemError, send, withQuery } from '../../lib/http.ts';
import { newId } from '../../lib/ids.ts';
import { dropPicture, keepPicture, readPicture } from './photo-drafts.ts';
import type { DraftPhoto } from './report-draft.ts';

type AddedPhoto = z.infer<typeof addedPhotoSchema>;

export const MOST_PHOTOS = 12;
const MOST_BYTES = 5 * 1024 * 1024;

export type PhotoState = 'waiting' | 'sending' | 'sent' | 'failed';
export interface ReportPhoto extends DraftPhoto {
  state: PhotoState;
  /** Where its picture is shown from: the phone until it is sent, the server's then. */
  src: string | null;
}
export interface PhotoRefusal {
  code: 'type' | 'size' | 'many' | 'unreadable' | 'lost';
  name: string;
}

const sentSrc = (id: string) => photoPath(id, 400, 'webp');

/** The photos of a result: kept on the phone at once, sent one after another, and taken up again after a reload. */
export function usePhotos(organizationId: string, kept: readonly DraftPhoto[]) {
  const queries = useQueryClient();
  const [first] = useState(kept);
  const [photos, setPhotos] = useState<ReportPhoto[]>(() =>
    kept.map((photo) => ({
      ...photo,
      state: photo.isSent ? 'sent' : 'waiting',
      src: photo.isSent ? sentSrc(photo.id) : null,
    })),
  );
  const [refusals, setRefusals] = useState<PhotoRefusal[]>([]);
  const pictures = useRef(new Map<string, Blob>());
  const isSending = useRef(false);

  const update = useCallback((id: string, change: Partial<ReportPhoto>) => {
    setPhotos((all) => all.map((photo) => (photo.id === id ? { ...photo, ...change } : photo)));
  }, []);
  const forget = useCallback((id: string) => {
    pictures.current.delete(id);
    void dropPicture(id);
    setPhotos((all) => all.filter((photo) => photo.id !== id));
  }, []);

  const restore = useCallback(
    async ({ id, name }: DraftPhoto) => {
      const picture = await readPicture(id);
      if (picture === null) {
        setRefusals((all) => [...all, { code: 'lost', name }]);
        forget(id);
        return;
      }
      pictures.current.set(id, picture);
      update(id, { src: URL.createObjectURL(picture) });
    },
    [update, forget],
  );
  // pictures that were not sent before the page was left; later ones come by `add`
  useEffect(() => {
    for (const photo of first) if (!photo.isSent && !pictures.current.has(photo.id)) void restore(photo);
  }, [first, restore]);

  const sendOne = useCallback(
    async ({ id, name }: ReportPhoto, picture: Blob) => {
      update(id, { state: 'sending' });
      try {
        await send<AddedPhoto>(queries, withQuery('/photos', { id, organizationId }), {
          method: 'POST',
          body: picture,
          headers: { 'content-type': picture.type },
        });
        update(id, { state: 'sent', isSent: true });
        void dropPicture(id);
      } catch (error) {
        if (error instanceof ProblemError && error.code === 'photo-unreadable') {
          setRefusals((all) => [...all, { code: 'unreadable', name }]);
          forget(id);
        } else update(id, { state: 'failed' });
      }
    },
    [queries, organizationId, update, forget],
  );

  // one at a time, so that a slow network is not shared by twelve
  useEffect(() => {
    const next = photos.find(({ state, src }) => state === 'waiting' && src !== null);
    const picture = next && pictures.current.get(next.id);
    if (!next || !picture || isSending.current) return;
    isSending.current = true;
    void sendOne(next, picture).finally(() => {
      isSending.current = false;
      // wakes this effect for the one that comes after
      setPhotos((all) => [...all]);
    });
  }, [photos, sendOne]);

  const retry = useCallback(() => {
    setPhotos((all) =>
      all.map((photo) => (photo.state === 'failed' ? { ...photo, state: 'waiting' } : photo)),
    );
  }, []);
  useEffect(() => {
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [retry]);

  const add = (files: readonly File[]) => {
    const refused: PhotoRefusal[] = [];
    const taken: ReportPhoto[] = [];
    for (const file of files) {
      const { name } = file;
      if (!(photoMediaTypes as readonly string[]).includes(file.type)) refused.push({ code: 'type', name });
      else if (file.size > MOST_BYTES) refused.push({ code: 'size', name });
      else if (photos.length + taken.length >= MOST_PHOTOS) refused.push({ code: 'many', name });
      else {
        const id = newId();
        pictures.current.set(id, file);
        void keepPicture(id, file);
        taken.push({ id, name, alt: '', isSent: false, state: 'waiting', src: URL.createObjectURL(file) });
      }
    }
    setRefusals(refused);
    setPhotos((all) => [...all, ...taken]);
  };

  return {
    photos,
    refusals,
    add,
    retry,
    remove: forget,
    describe: (id: string, alt: string) => update(id, { alt }),
    isAllSent: photos.every(({ state }) => state === 'sent'),
  };
}

export type ReportPhotos = ReturnType<typeof usePhotos>;
