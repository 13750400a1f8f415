export * from './identity.schema.ts';
