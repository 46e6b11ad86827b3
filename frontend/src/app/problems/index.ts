export { asProblem, OFFLINE, Problem, problemOf, UNREADABLE } from './problem';
export type { FieldError, ProblemDocument } from './problem';
export { ProblemView } from './problem-view';
export { Snack } from './snack';
