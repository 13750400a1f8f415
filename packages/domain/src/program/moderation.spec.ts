import fc from 'fast-check';

import { maskModerated, moderatedFields } from './moderation.ts';

const view = { title: 'Donor Darah', purpose: 'Kantong darah', contactName: 'Rini', kinds: ['blood-drive'] };

describe('maskModerated', () => {
  it('leaves a view alone that nobody moderated', () => {
    expect(maskModerated(view, [])).toEqual({ ...view, moderated: [] });
  });

  it('hides the words of a field and says why', () => {
    expect(maskModerated(view, [{ field: 'contactName', reason: 'Nomor telepon pribadi' }])).toEqual({
      ...view,
      contactName: '',
      moderated: [{ field: 'contactName', reason: 'Nomor telepon pribadi' }],
    });
  });

  it('says nothing of fields that this view does not show', () => {
    expect(maskModerated({ title: 'Donor Darah' }, [{ field: 'purpose', reason: 'Iklan berbayar' }])).toEqual(
      {
        title: 'Donor Darah',
        moderated: [],
      },
    );
  });

  it('never lets a hidden word through', () => {
    fc.assert(
      fc.property(fc.subarray([...moderatedFields]), (fields) => {
        const masked = maskModerated(
          view,
          fields.map((field) => ({ field, reason: 'melanggar aturan' })),
        );
        for (const field of moderatedFields)
          expect(masked[field]).toBe(fields.includes(field) ? '' : view[field]);
      }),
    );
  });
});
