import sharp from 'sharp';

/** Of a hundred file formats these are all that is ever opened here, and only from memory. */
const opened = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  // posters, which are drawn by us; what people send is looked at before it comes this far (`photo.adapter.ts`)
  'VipsForeignLoadSvgBuffer',
];

// for the whole process, and once: the library goes by what a file is, whatever it calls itself, and a reader that nobody
// needs is one that can be abused
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: opened });

export { sharp };
