export { EnsureFirstAdminUseCase } from './ensure-first-admin.use-case.ts';
export { OrganizationNotices } from './notice.store.ts';
export { briefOf, OrganizationBriefQuery } from './organization-brief.query.ts';
export { OrganizationModule } from './organization.module.ts';
