import type { LinkPurpose } from '@guyub/domain/identity';

import type { Config } from '../../platform/config.ts';
import type { Locale } from './account.store.ts';

const pages: Record<LinkPurpose, string> = {
  'host-invitation': '/undangan',
  'partner-confirmation': '/undangan',
  'member-invitation': '/undangan',
  'sign-up': '/konfirmasi',
  'password-reset': '/sandi-baru',
};

type Site = Pick<Config, 'publicUrl' | 'port'>;

export const siteAddress = (site: Site): string => site.publicUrl ?? `http://localhost:${site.port}`;

export const pageAddress = (site: Site, locale: Locale, path: string): string =>
  `${siteAddress(site)}${locale === 'en' ? '/en' : ''}${path}`;

/** The token stands in the fragment, which browsers send to nobody: no log, no Referer, no preview ever holds it. */
export const linkAddress = (site: Site, purpose: LinkPurpose, locale: Locale, token: string): string =>
  `${pageAddress(site, locale, pages[purpose])}#${token}`;
