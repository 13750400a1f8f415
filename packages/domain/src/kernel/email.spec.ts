import { maskEmail, normalizeEmail } from './email.ts';

describe('normalizeEmail', () => {
  it('makes one address of its spellings', () => {
    expect(normalizeEmail('  Budi@Klaten.GO.ID ')).toBe('budi@klaten.go.id');
    expect(normalizeEmail('ｂｕｄｉ@klaten.go.id')).toBe('budi@klaten.go.id');
  });
});

describe('maskEmail', () => {
  it('shows the first letter and the house', () => {
    expect(maskEmail('budi@klaten.go.id')).toBe('b***@klaten.go.id');
    expect(maskEmail('b@klaten.go.id')).toBe('b***@klaten.go.id');
  });

  it('shows nothing of what is no address', () => {
    expect(maskEmail('budi')).toBe('***');
    expect(maskEmail('@klaten.go.id')).toBe('***');
  });
});
