import { base } from '@guyub/config-jest';

export default {
  ...base,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
