// Waiting for the confirmation after the payment page: asked every second, then less often, for two minutes. Pure.
const DELAYS = [1000, 1000, 1000, 1000, 1000, 2000, 2000, 2000, 2000, 2000];
const LATER = 5000;
/** After this we stop asking; the confirmation comes all the same, and by mail. */
export const PATIENCE_MS = 120_000;

/** How long to wait before asking the next time; null: enough. `asked` counts the answers so far, `waited` is in ms. */
export function nextDelay(asked: number, waited: number): number | null {
  const delay = DELAYS[asked] ?? LATER;
  return waited + delay > PATIENCE_MS ? null : delay;
}

/** 0…1 for the bar: quick at first, never full before it is done. */
export const progressOf = (waited: number): number => 1 - Math.exp(-waited / 20_000);
