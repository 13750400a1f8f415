/** What this slice tells an organization; other slices have kinds of their own. */
export const organizationNoticeKinds = [
  'verification-given',
  'verification-withdrawn',
  'suspended',
  'suspension-lifted',
  'join-requested',
  'member-invited-by-office',
  'contact-registered-by-office',
  'succession-proposed',
  'succession-accepted',
  'succession-ended',
  'handed-over',
] as const;
export type OrganizationNoticeKind = (typeof organizationNoticeKinds)[number];
