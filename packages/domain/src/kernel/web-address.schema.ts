import { z } from 'zod';

/** Scheme and host in plain sight: `https://bank.example@other.example` would be read as one and lead to the other. */
const plain = /^https?:\/\/[^/?#\\@\s]+(?:[/?#]|$)/;

/** A web address that others are shown: nothing that a browser would run, and no name or password before the host. */
export const webAddressSchema = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .superRefine((text, context) => {
    if (plain.test(text)) return;
    const message =
      'an address begins with http:// or https:// and its host, without a name or password before it';
    context.addIssue({ code: 'invalid_format', format: 'url', input: text, message });
  });
