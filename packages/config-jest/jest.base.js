/** What every package's jest shares: native ES modules, swc. */
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
