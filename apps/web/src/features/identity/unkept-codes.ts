/*
 * That recovery codes were shown to somebody in this browser and they never said that they have them: codes are shown once, and
 * who closes the page too early would learn of it with a lost phone in hand. The codes themselves are kept nowhere.
 */
const keyOf = (accountId: string) => `guyub:kode-belum-disimpan:${accountId}`;

export function hasUnkeptCodes(accountId: string): boolean {
  try {
    return localStorage.getItem(keyOf(accountId)) !== null;
  } catch {
    // a browser that keeps nothing warns when the page is left, and no more
    return false;
  }
}

export function noteCodes(accountId: string, state: 'shown' | 'kept'): void {
  try {
    if (state === 'shown') localStorage.setItem(keyOf(accountId), '1');
    else localStorage.removeItem(keyOf(accountId));
  } catch {
    // as above
  }
}
