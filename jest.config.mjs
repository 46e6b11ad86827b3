export default { projects: ['<rootDir>/backend/jest.config.mjs', '<rootDir>/frontend/jest.config.mjs'] };
