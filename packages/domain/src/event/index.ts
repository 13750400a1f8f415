export * from './event.schema.ts';
export * from './event-change.ts';
export * from './event-clash.ts';
export * from './event-report.ts';
export * from './event-state.ts';
export * from './next-step.ts';
