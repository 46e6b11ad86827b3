// Choosing a time on a row of half-hours. Pure. What must stay true: a range never spans a half-hour that cannot be had.

/** The half-hours from the anchor towards the target, stopped before the first that cannot be had; null when the anchor itself cannot. */
export function rangeFrom(
  canHave: readonly boolean[],
  anchor: number,
  target: number,
): { readonly from: number; readonly to: number } | null {
  if (!canHave[anchor]) return null;
  const step = target >= anchor ? 1 : -1;
  let end = anchor;
  while (end !== target && canHave[end + step]) end += step;
  return { from: Math.min(anchor, end), to: Math.max(anchor, end) + 1 };
}

/** '13:30' + 1 half-hour → '14:00'; the end of the day is '24:00'. */
export function addHalfHours(time: string, count: number): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const total = hours * 60 + minutes + count * 30;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** Half-hours from midnight: '09:00' → 18. */
export function halfHourOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 2 + Math.floor(minutes / 30);
}
