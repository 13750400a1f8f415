export * from './area.ts';
export * from './place.schema.ts';
export * from './read-areas.ts';
export * from './region-file.schema.ts';
export * from './venue.ts';
