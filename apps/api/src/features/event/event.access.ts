import { anyone, callersRelated, callersWho } from '../../platform/access.ts';
import { mayActFor } from '../../platform/caller.ts';
import { mayEditProgram, type ProgramRelation, ProgramRelationReader } from '../program/index.ts';
import { EventRelationReader } from './event-relation.query.ts';
import { PhotographerRelationReader, type PhotoRelation } from './photographer-relation.query.ts';

/** The people of every group that hosts the program now, equally. */
const hosts = callersRelated<ProgramRelation>(EventRelationReader, (_caller, relation) =>
  mayEditProgram(relation),
);

/** Who may do what with dates. A draft is read by its hosts only; its query sees to that. */
export const eventAccess = {
  list: anyone,
  read: anyone,
  calendar: anyone,
  countKinds: anyone,
  listSimilar: anyone,
  readPhoto: anyone,
  listClashes: callersWho((caller) => mayActFor(caller)),

  addDate: callersRelated<ProgramRelation>(ProgramRelationReader, (_caller, relation) =>
    mayEditProgram(relation),
  ),
  previewChange: hosts,
  change: hosts,
  cancel: hosts,
  reinstate: hosts,
  decide: hosts,
  fileReport: hosts,

  listRoles: hosts,
  assignRole: hosts,
  endRole: hosts,

  addPhoto: callersRelated<PhotoRelation>(
    PhotographerRelationReader,
    (_caller, { isPhotographer, actsForNamed }) => isPhotographer || actsForNamed,
  ),
  listNextSteps: callersWho((caller, { params }) => mayActFor(caller, params['id'])),
  listNotices: callersWho((caller, { params }) => mayActFor(caller, params['id'])),
};
