import { isNameStillVerified, mayPlan } from './profile-rules.ts';

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

describe('mayPlan', () => {
  it('refuses a suspended organization', () => {
    expect(mayPlan('suspended')).toEqual({ ok: false, error: { code: 'organization-suspended' } });
    expect(mayPlan('active').ok).toBe(true);
  });
});
