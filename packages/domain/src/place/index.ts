export * from './area.ts';
export * from './place.schema.ts';
export * from './venue.ts';
