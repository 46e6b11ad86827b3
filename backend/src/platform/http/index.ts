export { type AnswerOptions, Answers, Asks, NeedsKey } from './answers.js';
export { DrainingAdapter } from './draining-adapter.js';
export { HttpModule } from './http.module.js';
export { IdempotentRequests, type KeyedRequest, type OnceAnswer } from './idempotent-requests.js';
export { langOf } from './language.js';
export { ProblemFilter } from './problem-filter.js';
export * from './request.problems.js';
export { setupApp } from './setup-app.js';
export * from './wire.js';
