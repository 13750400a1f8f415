import {
  anyone,
  anyoneRelated,
  callersRelated,
  callersWho,
  signedIn,
  textIn,
} from '../../platform/access.ts';
import { type AccountCaller, type Caller, mayActFor } from '../../platform/caller.ts';
import { hostsIn, type ProgramRelation, ProgramRelationReader } from './program-relation.query.ts';

type Rule = (caller: AccountCaller, relation: ProgramRelation) => boolean;
const related = (allow: Rule) => callersRelated<ProgramRelation>(ProgramRelationReader, allow);

/** The owner's and every accepted host's people, equally. */
const isHost: Rule = (_caller, relation) => hostsIn(relation).length > 0;

/** The office reads, flags and moderates; it edits nothing. */
const isOverseer: Rule = (caller) => caller.isOverseer;

/** An organization that was asked to host, whatever became of it: answering twice is told what stands. */
const wasInvited: Rule = (_caller, { standings }) =>
  standings.some(({ host }) => host !== null && host !== 'owner');

/** One that hosts, or did: leaving twice is told what stands. */
const hostsOrLeft: Rule = (_caller, { standings }) =>
  standings.some(({ host }) => host === 'owner' || host === 'accepted' || host === 'left');

/** The partner whose part the path names. */
const isThatPartner: Rule = (_caller, { standings, partnerId }) =>
  partnerId !== null && standings.some(({ partnerIds }) => partnerIds.includes(partnerId));

/** Of a draft those who were only asked are told by the workspace and the link, which name what they need to answer. */
const readsProgram = (caller: Caller, relation: ProgramRelation) =>
  relation.state !== 'draft' ||
  (caller.kind === 'account' && (caller.isOverseer || isHost(caller, relation)));

/** Who may do what with programs; what an answer shows to whom is the views'. */
export const programAccess = {
  list: anyone,
  read: anyoneRelated<ProgramRelation>(ProgramRelationReader, readsProgram),
  create: callersWho((caller, { body }) => mayActFor(caller, textIn(body, 'organizationId'))),
  previewDates: signedIn,
  workspace: related((caller, relation) => caller.isOverseer || relation.standings.length > 0),
  edit: related(isHost),
  setState: related(isHost),

  inviteHost: related(isHost),
  answerInvitation: related(wasInvited),
  leave: related(hostsOrLeft),
  remindHost: related(isHost),

  askPartner: related(isHost),
  answerPartnerRequest: related(isThatPartner),
  withdrawPartner: related((caller, relation) => isHost(caller, relation) || isThatPartner(caller, relation)),

  propose: related(isHost),
  answerProposal: related(isHost),
  withdrawProposal: related(isHost),

  flag: related(isOverseer),
  resolveFlag: related((caller, relation) => isHost(caller, relation) || isOverseer(caller, relation)),
  moderate: related(isOverseer),
};

/** Whether a caller edits a program: for slices whose things hang on one. */
export const mayEditProgram = (relation: ProgramRelation): boolean => hostsIn(relation).length > 0;
