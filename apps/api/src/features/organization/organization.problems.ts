import type { CommonRefusal } from '@guyub/domain/kernel/change.schema';
import type { OrganizationRefusal } from '@guyub/domain/organization';

import { commonProblems, type ProblemTable } from '../../platform/problem.ts';

export const organizationProblems: ProblemTable<OrganizationRefusal | CommonRefusal> = {
  ...commonProblems,
  'slug-taken': { status: 409, title: 'Another organization has that address' },
  'area-unknown': { status: 422, title: 'There is no such area in this regency' },
  'channel-taken': { status: 409, title: 'The organization names that channel already' },
  'contact-taken': { status: 409, title: 'That address is registered already' },
  'already-gone': { status: 409, title: 'It was removed meanwhile' },
  'role-not-for-kind': { status: 422, title: 'This kind of organization has no such role' },
  'role-not-yours-to-give': { status: 403, title: 'Only the head or a sysadmin gives and takes this role' },
  'no-longer-admin': { status: 403, title: 'You are no admin of this organization any more' },
  'phone-invalid': { status: 422, title: 'That is not a phone number' },
  'last-admin': { status: 409, title: 'An organization keeps at least one admin' },
  'already-member': { status: 409, title: 'That person is a member already' },
  'already-asked': { status: 409, title: 'The request waits for an answer already' },
  'already-answered': { status: 409, title: 'The request was answered already' },
  'invitation-not-open': { status: 409, title: 'The invitation is not open any more' },
  'invitation-open': { status: 409, title: 'Somebody was invited to lead the group and has not answered' },
  'too-many-invitations': { status: 429, title: 'Enough invitations were mailed within a day' },
  'admin-present': { status: 409, title: 'An admin of the group is there' },
  'too-few-voters': { status: 409, title: 'Nobody decides alone who leads a group' },
  'succession-not-for-kind': { status: 409, title: 'Only groups vote about their admin' },
  'succession-open': { status: 409, title: 'A vote is open already' },
  'succession-over': { status: 409, title: 'The vote is over' },
  'not-a-voter': { status: 403, title: 'You are not one of those who vote' },
  'no-candidate': { status: 409, title: 'That person cannot become admin' },
  'already-voted': { status: 409, title: 'You have voted already' },
  'organization-suspended': { status: 409, title: 'The organization is suspended' },
  'office-stays': { status: 409, title: 'The communication office cannot be suspended' },
};

/** The part of the table that one operation can answer with. */
export const problemsOf = <Code extends keyof typeof organizationProblems>(
  ...codes: readonly Code[]
): Pick<typeof organizationProblems, Code> =>
  Object.fromEntries(codes.map((code) => [code, organizationProblems[code]])) as Pick<
    typeof organizationProblems,
    Code
  >;
