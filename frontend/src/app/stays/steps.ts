/** The way from the dates to the confirmed stay, as texts' keys. */
export const STEP_KEYS = ['stays.steps.choose', 'stays.steps.build', 'stays.steps.pay', 'stays.steps.done'] as const;
