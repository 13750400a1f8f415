import { isNameStillVerified } from './profile-rules.ts';

describe('isNameStillVerified', () => {
  it('keeps the verification of a name that stays', () => {
    expect(isNameStillVerified({ name: 'Info Seputar Wedi', nameVerified: true }, 'Info Seputar Wedi')).toBe(
      true,
    );
  });
  it('takes it from a new name, so that a verified group cannot rename itself into another', () => {
    expect(isNameStillVerified({ name: 'Info Seputar Wedi', nameVerified: true }, 'Polres Klaten')).toBe(
      false,
    );
  });
  it('verifies nothing by itself', () => {
    expect(isNameStillVerified({ name: 'ISW', nameVerified: false }, 'ISW')).toBe(false);
  });
});
