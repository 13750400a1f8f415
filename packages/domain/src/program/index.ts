export * from './activity-kind.ts';
export * from './program.schema.ts';
export * from './program-state.ts';
export * from './recurrence.schema.ts';
