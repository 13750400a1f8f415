export * from './identity.schema.ts';
export * from './link-state.ts';
export * from './password.ts';
export * from './reset-code.ts';
export * from './session-life.ts';
export * from './try-limit.ts';
