import { type SliceExpectations } from '../expectation.ts';

const someSession = '01936d5e-7a3c-7b1e-8f00-000000000001';

export const identity: SliceExpectations = {
  rows: {
    'identity.sign-in': { allowed: 'everyone' },
    'identity.sign-out': { allowed: 'signed-in' },
    'identity.confirm-password': { allowed: 'signed-in' },
    'identity.find-ending': { allowed: 'everyone' },
    'identity.list-sessions': { allowed: 'signed-in' },
    'identity.end-session': { allowed: 'signed-in', path: () => ({ sessionId: someSession }) },
    'identity.end-other-sessions': { allowed: 'signed-in' },
    'identity.sign-up': { allowed: 'everyone' },
    'identity.confirm-sign-up': { allowed: 'everyone' },
    'identity.ask-password-reset': { allowed: 'everyone' },
    'identity.reset-password': { allowed: 'everyone' },
    'identity.me': { allowed: 'everyone' },
    'identity.edit-me': { allowed: 'signed-in' },
    'identity.change-password': { allowed: 'signed-in' },
    'identity.read-link': { allowed: 'everyone' },
    'identity.answer-link': { allowed: 'everyone' },
    'identity.ask-passkey': { allowed: 'everyone', whenAllowed: [409] },
    'identity.finish-sign-in': { allowed: 'everyone' },
    'identity.list-second-factors': { allowed: 'signed-in' },
    'identity.begin-second-factor': { allowed: 'signed-in' },
    'identity.add-second-factor': { allowed: 'signed-in' },
    'identity.remove-second-factor': { allowed: 'signed-in', path: () => ({ factorId: someSession }) },
    'identity.make-recovery-codes': { allowed: 'signed-in' },
    'identity.list-security-notices': { allowed: 'signed-in' },
    'identity.list-accounts': { allowed: { 'communication-office': ['sysadmin'] } },
    'identity.end-every-session': { allowed: { 'communication-office': ['sysadmin'] } },
    'identity.end-sessions-of': {
      allowed: { 'communication-office': ['sysadmin'] },
      path: ({ memberAccountId = '' }) => ({ accountId: memberAccountId }),
    },
    'identity.disable-account': {
      allowed: { 'communication-office': ['sysadmin'] },
      path: ({ memberAccountId = '' }) => ({ accountId: memberAccountId }),
    },
    'identity.enable-account': {
      allowed: { 'communication-office': ['sysadmin'] },
      path: ({ memberAccountId = '' }) => ({ accountId: memberAccountId }),
    },
    'identity.remove-factors-of': {
      allowed: { 'communication-office': ['sysadmin'] },
      path: ({ memberAccountId = '' }) => ({ accountId: memberAccountId }),
    },
    'identity.list-messages': { allowed: { 'communication-office': ['sysadmin'] } },
    'identity.make-reset-code': {
      allowed: { owner: ['admin', 'head'] },
      isHidden: true,
      path: ({ organizationId = '', membershipId = '' }) => ({ id: organizationId, membershipId }),
    },
  },
};
