const path = require('node:path');

const rootDir = path.resolve(__dirname, '..');

const common = {
  rootDir,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/(temp|lib|lib-commonjs|dist|release|test/clients/node_modules)/'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { react: { runtime: 'classic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These ship ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!@pnp/|oidc-provider/|jose/)'],
};

/** Rules and parsing, beside the files they test; and whole-system tests over real HTTP, which need a running tenant. */
module.exports = {
  rootDir,
  projects: [
    {
      ...common,
      displayName: 'rules',
      setupFilesAfterEnv: ['<rootDir>/test/support/timeouts.ts'],
      testMatch: ['<rootDir>/{src,local-tenant,demo,tools,test}/**/*.spec.{ts,tsx}'],
    },
    {
      ...common,
      displayName: 'system',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      setupFilesAfterEnv: ['<rootDir>/test/support/timeouts.ts'],
    },
  ],
};
