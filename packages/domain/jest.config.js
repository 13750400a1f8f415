import { base, nodeConditions } from '@guyub/config-jest';

export default {
  ...base,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: nodeConditions },
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
