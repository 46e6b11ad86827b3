/** Faults a test can order: how the next calls of the API go wrong. They live in memory and end with the process. */
export const FAULTS = ['error500', 'unavailable503', 'rate429', 'lost-before', 'lost-after', 'hang-after', 'delay'] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface Fault {
  kind: FaultKind;
  /** how many calls are hit */
  times: number;
  /** only calls of this method; any when left out */
  method?: string;
  /** only calls whose path begins so */
  path?: string;
  /** for `delay`: how long the call waits before it runs, holding its idempotency key */
  delayMs?: number;
}

export class Faults {
  private ordered: Fault[] = [];

  order(fault: Fault): void {
    this.ordered.push({ ...fault });
  }

  clear(): void {
    this.ordered = [];
  }

  list(): Fault[] {
    return this.ordered;
  }

  /** The fault that hits this call, used up by one. */
  take(method: string, path: string): Fault | null {
    const fault = this.ordered.find((one) => (!one.method || one.method === method) && (!one.path || path.startsWith(one.path)));
    if (!fault) return null;
    fault.times -= 1;
    this.ordered = this.ordered.filter((one) => one.times > 0);
    return fault;
  }
}
