export * from './calendar-links.ts';
export * from './feed.schema.ts';
export * from './place-line.ts';
