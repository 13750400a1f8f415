// Who may import whom: the table in CONTRIBUTING.md, which says why. `npm run imports` checks it;
// tools/checks/import-rules.test.mjs breaks every rule once, to see it reported.

const isTest = '\\.(spec|api-spec|maker)\\.tsx?$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src', pathNot: isTest },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'domain-is-framework-free',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: isTest },
      to: { pathNot: ['^packages/domain/src', 'node_modules/(zod|temporal-polyfill|rrule-temporal)/'] },
    },
    {
      name: 'only-program-knows-the-recurrence-library',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: ['^packages/domain/src/program/', isTest] },
      to: { path: 'node_modules/rrule-temporal/' },
    },
    {
      name: 'only-the-kernel-knows-the-temporal-polyfill',
      severity: 'error',
      from: {
        path: '^(apps|packages)/[^/]+/src',
        pathNot: ['^packages/domain/src/kernel/temporal\\.ts$', isTest],
      },
      to: { path: 'node_modules/temporal-polyfill/' },
    },
    {
      name: 'kernel-knows-no-slice',
      severity: 'error',
      from: { path: '^packages/domain/src/kernel/' },
      to: { path: '^packages/domain/src/(?!kernel/)' },
    },
    {
      name: 'nothing-depends-on-reporting',
      severity: 'error',
      from: { path: '^packages/domain/src/(?!reporting/)' },
      to: { path: '^packages/domain/src/reporting/' },
    },
    {
      name: 'slices-meet-through-their-index',
      severity: 'error',
      from: { path: '^(packages/domain/src|apps/api/src/features)/([^/]+)/' },
      to: { path: '^$1/(?!kernel/)[^/]+/', pathNot: ['^$1/$2/', '/index\\.ts$'] },
    },
    {
      name: 'only-the-slices-list-composes-features',
      severity: 'error',
      from: {
        path: '^apps/api/src',
        pathNot: [
          '^apps/api/src/features/',
          '^apps/api/src/(app\\.module|server|migrate|reference-data)\\.ts$',
          '^apps/api/src/demo/',
        ],
      },
      to: { path: '^apps/api/src/features/' },
    },
    {
      name: 'no-barrels-in-the-web',
      severity: 'error',
      from: {},
      to: { path: '^apps/web/src/.*/index\\.tsx?$' },
    },
    {
      name: 'web-features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^apps/web/src/features/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/(api/src/platform|web/src/(lib|ui))/' },
      to: { path: '^apps/(api|web)/src/(features|app)[/.]' },
    },
    {
      name: 'api-platform-knows-only-the-kernel',
      severity: 'error',
      // a caller carries his roles, and their names are the organization's
      from: { path: '^apps/api/src/platform/', pathNot: '/caller\\.ts$' },
      to: { path: '^packages/domain/src/(?!kernel/)' },
    },
    {
      name: 'lib-knows-no-ui',
      severity: 'error',
      from: { path: '^apps/web/src/lib/', pathNot: isTest },
      to: { path: '^apps/web/src/ui/' },
    },
    {
      name: 'only-stores-queries-and-entities-speak-typeorm',
      severity: 'error',
      from: { path: '^apps/api/src/features/', pathNot: '\\.(store|query|entities|module)\\.ts$' },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm|pg)/' },
    },
    {
      name: 'apps-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'packages-do-not-know-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'nothing-imports-main', // it is a process: importing it starts one
      severity: 'error',
      from: {},
      to: { path: '^apps/api/src/main\\.ts$' },
    },
    {
      name: 'source-knows-no-test',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src', pathNot: [isTest, '\\.stories\\.tsx$', '/test/'] },
      to: { path: [isTest, '^apps/api/test/'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    // only ours: many a package keeps its code in a folder of that name
    exclude: { path: '^(apps|packages)/[^/]+/dist/' },
    doNotFollow: { path: 'node_modules' },
    // without these the domain package stays unresolved and the rules across packages see nothing
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
