export const moderatedFields = ['title', 'purpose', 'contactName'] as const;
export type ModeratedField = (typeof moderatedFields)[number];

export interface Moderation {
  field: ModeratedField;
  reason: string;
}

/** Takes hidden words out of a view; the reasons stand beside it, so that nobody wonders what is missing. */
export function maskModerated<View extends Partial<Record<ModeratedField, string>>>(
  view: View,
  moderations: readonly Moderation[],
): View & { moderated: Moderation[] } {
  const hidden = moderations.filter(({ field }) => view[field] !== undefined);
  const blanks = Object.fromEntries(hidden.map(({ field }) => [field, '']));
  return { ...view, ...blanks, moderated: hidden.map(({ field, reason }) => ({ field, reason })) };
}
