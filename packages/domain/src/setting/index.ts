export * from './effective-value.ts';
export * from './known-settings.ts';
export * from './setting.schema.ts';
