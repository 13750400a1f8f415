/** A verified name is verified as it was read; another one has to be looked at again. */
export const isNameStillVerified = (
  before: { name: string; nameVerified: boolean },
  nameAfter: string,
): boolean => before.nameVerified && before.name === nameAfter;
