import { base } from '@guyub/config-jest';

export default {
  ...base,
  testEnvironment: 'node',
  // most of a test's time goes by in PostgreSQL and on the way there: on two cores, two at once take little from each other
  maxWorkers: '100%',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.api-spec.ts'],
};
