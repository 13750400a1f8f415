export { mayEditProgram } from './program.access.ts';
export { ProgramModule } from './program.module.ts';
export {
  hostsIn,
  type ProgramRelation,
  ProgramRelationReader,
  type Standing,
} from './program-relation.query.ts';
export { ProgramSeries } from './program-series.adapter.ts';
export { ProgramRevision } from './program-revision.adapter.ts';
