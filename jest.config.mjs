// A limit for hanging, not for slowness: it counts for all projects only here.
export default {
  testTimeout: 120_000,
  projects: ['<rootDir>/backend/jest.config.mjs', '<rootDir>/frontend/jest.config.mjs'],
};
