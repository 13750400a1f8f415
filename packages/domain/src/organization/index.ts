export * from './invitation-state.ts';
export * from './member-rules.ts';
export * from './notice-kind.ts';
export * from './organization.schema.ts';
export * from './profile-rules.ts';
export * from './roles.ts';
export * from './weave.ts';
