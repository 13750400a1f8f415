import fc from 'fast-check';

import { maskContact, maskPhone, normalizePhone } from './contact.ts';

describe('normalizePhone', () => {
  it.each([
    ['0812 3456 7890', '+6281234567890'],
    ['0812-3456-7890', '+6281234567890'],
    ['6281234567890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['+62 0812 3456 7890', '+6281234567890'],
    ['006281234567890', '+6281234567890'],
    ['(0272) 321 456', '+62272321456'],
    ['+65 8123 4567', '+6581234567'],
  ])('reads %s as %s', (typed, phone) => {
    expect(normalizePhone(typed)).toBe(phone);
  });

  it.each([
    '',
    '0812',
    '81234567890',
    '+62',
    '+620000000000',
    '08123456789012345',
    '0812x345678',
    '+62+81234567',
  ])('refuses %s', (typed) => {
    expect(normalizePhone(typed)).toBeNull();
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(0|62|\+62|\+)[0-9 .-]{6,16}$/), (typed) => {
        const phone = normalizePhone(typed);
        if (phone !== null) expect(normalizePhone(phone)).toBe(phone);
      }),
    );
  });
});

describe('masks', () => {
  it('leaves enough to recognize a contact and too little to use it', () => {
    expect(maskPhone('+6281234567789')).toBe('0812****789');
    expect(maskContact('siti.aminah@example.org')).toBe('s***@example.org');
    expect(maskContact('+6581234567')).toBe('+658****567');
  });
});
