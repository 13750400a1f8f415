export { IdentityModule } from './identity.module.ts';
export {
  LinkHandlers,
  type LinkHandler,
  type LinkSubject,
  type LinkToAnswer,
  type LinkTransaction,
} from './link-handlers.ts';
export { Mailer, type OrganizationNews } from './mailer.ts';
export { PeopleQuery, type PersonBehind } from './people.query.ts';
export { SessionRights } from './session-rights.ts';
export { type LinkAnswer, type SignedLink } from './signed-link.store.ts';
export { SignedLinks } from './signed-links.ts';
