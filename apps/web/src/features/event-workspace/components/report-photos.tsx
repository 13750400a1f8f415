import { ImagePlus, Trash } from 'lucide-react';
import { useId } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button, buttonLook } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Textarea, TextInput } from '../../../ui/inputs.tsx';
import { reportMessages } from '../report-messages.ts';
import { MOST_PHOTOS, type PhotoRefusal, type ReportPhoto, type ReportPhotos } from '../use-photos.ts';
import type { ReportForm } from './report-figures.tsx';

/** Step two: what it looked like, and a few words. */
export function ReportPhotosStep({ form, upload }: { form: ReportForm; upload: ReportPhotos }) {
  const say = useMessages(reportMessages);
  const { photos, refusals } = upload;
  const id = useId();
  const sent = photos.filter(({ state }) => state === 'sent').length;
  return (
    <div className="grid gap-5">
      <section aria-labelledby={`${id}-title`} className="grid gap-3">
        <div>
          <h3 id={`${id}-title`} className="text-sm font-bold">
            {say.photos}
          </h3>
          <p id={`${id}-hint`} className="text-xs text-ink-3">
            {say.photosHint}
          </p>
        </div>
        {refusals.length > 0 ? (
          <Banner tone="warn" role="alert">
            <ul>
              {refusals.map((refusal) => (
                <li key={`${refusal.code}${refusal.name}`}>{refusalWords(say, refusal)}</li>
              ))}
            </ul>
          </Banner>
        ) : null}
        {photos.length > 0 ? (
          <>
            <div role="status" className="grid gap-1 text-sm text-ink-2">
              {say.photosSent(sent, photos.length)}
              <span aria-hidden="true" className="grid auto-cols-fr grid-flow-col gap-1">
                {photos.map(({ id: photoId, state }) => (
                  <span
                    key={photoId}
                    className={`h-1.5 rounded-xs ${state === 'sent' ? 'bg-brand' : 'bg-paper-sunk'}`}
                  />
                ))}
              </span>
            </div>
            <ul className="grid gap-4">
              {photos.map((photo) => (
                <PhotoLine key={photo.id} photo={photo} upload={upload} />
              ))}
            </ul>
          </>
        ) : null}
        {photos.some(({ state }) => state === 'failed') ? (
          <Button look="line" onClick={upload.retry}>
            {say.retryPhoto}
          </Button>
        ) : null}
        {photos.length < MOST_PHOTOS ? (
          <label
            className={`${buttonLook({ look: 'line', isWide: true })} relative has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand`}
          >
            <ImagePlus aria-hidden="true" />
            {say.addPhotos}
            <input
              type="file"
              multiple
              accept="image/jpeg,image/png,image/webp"
              aria-describedby={`${id}-hint`}
              className="absolute inset-0 w-full opacity-0"
              onChange={(change) => {
                upload.add([...(change.target.files ?? [])]);
                change.target.value = '';
              }}
            />
          </label>
        ) : null}
      </section>
      <Field label={say.note} hint={say.noteHint} isOptional error={form.formState.errors.note?.message}>
        <Textarea {...form.register('note')} />
      </Field>
    </div>
  );
}

function refusalWords(say: (typeof reportMessages)['id'], { code, name }: PhotoRefusal): string {
  const words = {
    type: say.refusedType,
    size: say.refusedSize,
    many: say.refusedMany,
    unreadable: say.unreadable,
    lost: say.lostPhoto,
  };
  return words[code](name);
}

function PhotoLine({ photo, upload }: { photo: ReportPhoto; upload: ReportPhotos }) {
  const say = useMessages(reportMessages);
  return (
    <li className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
      {photo.src ? (
        <img src={photo.src} alt={photo.alt} className="size-24 rounded-sm bg-paper-sunk object-cover" />
      ) : (
        <span className="size-24 rounded-sm bg-paper-sunk" />
      )}
      <div className="grid content-start gap-1">
        <Field label={say.photoAlt} hint={say.photoAltHint} isOptional>
          <TextInput
            maxLength={160}
            value={photo.alt}
            onChange={(change) => upload.describe(photo.id, change.target.value)}
          />
        </Field>
        <div className="flex items-center justify-between gap-2 text-xs text-ink-3">
          <span
            className={
              photo.state === 'sent' ? 'text-ok' : photo.state === 'failed' ? 'font-bold text-warn' : ''
            }
          >
            {say.photoState[photo.state]}
          </span>
          <Button
            look="text"
            isIcon
            aria-label={say.removePhoto(photo.name)}
            onClick={() => upload.remove(photo.id)}
          >
            <Trash aria-hidden="true" />
          </Button>
        </div>
      </div>
    </li>
  );
}
