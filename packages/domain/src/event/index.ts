export * from './event.schema.ts';
export * from './event-state.ts';
