export { IdentityModule } from './identity.module.ts';
export { LinkHandlers, type LinkSubject, type LinkToAnswer } from './link-handlers.ts';
export { Mailer, type SuccessionNews } from './mailer.ts';
export { SessionRights } from './session-rights.ts';
export { SignedLinks } from './signed-links.ts';
