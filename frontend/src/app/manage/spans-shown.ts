// How many days the calendar shows at once: a day by the hour, a week, three weeks, five weeks. Pure.
export const SPANS = [1, 7, 21, 35] as const;
export type DaysShown = (typeof SPANS)[number];

/** As the address asks; else five weeks, or three on a phone, where the list is longer than the screen anyway. */
export function spanOf(asked: string | undefined, isPhone: boolean): DaysShown {
  return SPANS.find((days) => String(days) === asked) ?? (isPhone ? 21 : 35);
}
