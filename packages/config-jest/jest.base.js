/** What every package's jest shares: native ES modules, swc, and the domain read from its source. */
export const base = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // ends what hangs; how long a slow machine takes is no failure
  testTimeout: 300_000,
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
};

// 'import' or 'require' is added by Jest itself, by how a module is loaded
export const nodeConditions = ['@guyub/source', 'node', 'node-addons'];
