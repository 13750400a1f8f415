export * from './holiday.schema.ts';
