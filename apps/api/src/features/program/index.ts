export { eventBySlug, programBySlug } from './by-slug.ts';
export { kindWords } from './kind.words.ts';
export { mayEditProgram } from './program.access.ts';
export { ProgramModule } from './program.module.ts';
export { type ProgramRelation, ProgramRelationReader } from './program-relation.query.ts';
export { ProgramSeries } from './program-series.adapter.ts';
export { ProgramRevision } from './program-revision.adapter.ts';
