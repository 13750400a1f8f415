import { z } from 'zod';

/** Scheme and host in plain sight: `https://bank.example@other.example` would be read as one and lead to the other. */
const plain = /^https?:\/\/[^/?#\\@\s]+(?:[/?#]|$)/;

/** Blanks, controls, marks that turn the direction of what follows, and what else a text can hold that nobody sees in it. */
const unseen = /[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

const rules = [
  [
    (text: string) => !unseen.test(text),
    'an address holds no blanks within it, and no signs that are not seen',
  ],
  [
    (text: string) => plain.test(text),
    'an address begins with http:// or https:// and its host, without a name or password before it',
  ],
] as const;

/**
 * A web address that others are shown: nothing that a browser would run, no name or password before the host, and no sign that is
 * not seen. Looked at before a reader of addresses takes line breaks and tabs out of it.
 */
export const webAddressSchema = z
  .string()
  .max(300)
  .superRefine((text, context) => {
    const broken = rules.find(([holds]) => !holds(text));
    if (broken) context.addIssue({ code: 'invalid_format', format: 'url', input: text, message: broken[1] });
  })
  .pipe(z.url({ protocol: /^https?$/ }));
