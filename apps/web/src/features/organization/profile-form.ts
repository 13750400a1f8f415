import {
  addOrganizationContactSchema,
  createOrganizationSchema,
  editOrganizationSchema,
} from '@guyub/domain/organization';
import { z } from 'zod';

const { name, code, about, isKim } = editOrganizationSchema.shape;

/** What every form about an organization holds, as it is typed: empty text is none. */
const typed = {
  name,
  code,
  about,
  isKim,
  legalForm: z
    .string()
    .trim()
    .max(80)
    .transform((text) => text || null),
  foundedYear: z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : Number(text)))
    .pipe(editOrganizationSchema.shape.foundedYear),
  areaCode: z.string().transform((text) => text || null),
};

export const profileFormSchema = z.strictObject({
  ...typed,
  changeId: z.uuid(),
  version: z.number().int(),
  weave: editOrganizationSchema.shape.weave,
});
export const foundFormSchema = z
  .strictObject({
    ...typed,
    id: createOrganizationSchema.shape.id,
    slug: createOrganizationSchema.shape.slug,
    /** Whom links go to, entered with an office or partner; both or neither. */
    contactId: z.uuid(),
    contactName: z.string().trim().max(100),
    contactEmail: z.union([z.literal(''), addOrganizationContactSchema.shape.email]),
  })
  .refine(({ contactName, contactEmail }) => (contactName === '') === (contactEmail === ''), {
    path: ['contactEmail'],
  });
export type FoundForm = z.output<typeof foundFormSchema>;

/** The fields that both forms share. */
export type ProfileValues = Pick<z.input<typeof profileFormSchema>, keyof typeof typed>;
