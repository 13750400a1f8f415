export * from './organization.schema.ts';
export * from './roles.ts';
