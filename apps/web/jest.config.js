import { base } from '@guyub/config-jest';

const shared = {
  ...base,
  moduleNameMapper: { '\\.(css|woff2)$': '<rootDir>/test/asset.js' },
};

/* Screens run in jsdom with the browser's conditions; the server's rendering runs in Node with Node's. */
export default {
  // of projects Jest reads no limit of their own
  testTimeout: base.testTimeout,
  projects: [
    {
      ...shared,
      displayName: 'screens',
      globals: { __SERVER__: false, __BUILT__: false },
      testEnvironment: '<rootDir>/test/browser-environment.js',
      setupFilesAfterEnv: ['<rootDir>/test/setup-screens.ts'],
      testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
      testPathIgnorePatterns: ['\\.server\\.spec\\.tsx?$'],
    },
    {
      ...shared,
      displayName: 'server',
      globals: { __SERVER__: true, __BUILT__: false },
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.server.spec.{ts,tsx}'],
    },
  ],
};
