/**
 * Refusals (RFC 9457). Must stay true: every refusal is a class made by defineProblem and so in the one catalogue,
 * with both languages; clients match the code, never the text.
 */
import { isText, type Lang, type Text } from './text.js';

/** Kind of refusal → HTTP status. `refused` means a rule says no; `conflict` that somebody was faster. */
export const PROBLEM_STATUS = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  refused: 422,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemKind = keyof typeof PROBLEM_STATUS;

/** What a problem carries besides its text; everything in it goes to the client. */
export type ProblemMembers = object;

/** One entry of the catalogue. `{name}` in the detail is filled from the members; both languages use the same names. */
export type ProblemEntry = { code: string; kind: ProblemKind; title: Text; detail: Text };

/** application/problem+json. */
export type ProblemDocument = { type: string; code: string; title: string; status: number; detail: string; [member: string]: unknown };

/** A refusal on its way to the client. Its message is the code alone: members may name people, logs must not. */
export abstract class Problem<M extends ProblemMembers = ProblemMembers> extends Error {
  readonly entry: ProblemEntry;
  readonly members: Readonly<M>;

  protected constructor(entry: ProblemEntry, members: M, options?: { cause?: unknown }) {
    super(entry.code, options);
    this.name = 'Problem';
    this.entry = entry;
    this.members = members;
  }

  get code(): string {
    return this.entry.code;
  }

  get kind(): ProblemKind {
    return this.entry.kind;
  }

  get status(): number {
    return PROBLEM_STATUS[this.entry.kind];
  }

  /** The wire form in one language; members that are Text are given in that language too. */
  toDocument(lang: Lang): ProblemDocument {
    const members = Object.entries(this.members).map(([key, value]) => [key, isText(value) ? value[lang] : value] as const);
    const { code, title, detail } = this.entry;
    // The standard fields come last, so that no member can put on their clothes.
    return {
      ...Object.fromEntries(members),
      type: `/problems/${code}`,
      code,
      title: title[lang],
      status: this.status,
      detail: fill(detail[lang], this.members, lang),
    };
  }
}

/** A class of problem. Its members are required as soon as one of them is. */
export interface ProblemClass<M extends ProblemMembers> {
  new (...args: object extends M ? [members?: M, options?: { cause?: unknown }] : [members: M, options?: { cause?: unknown }]): Problem<M>;
  readonly code: string;
  readonly entry: ProblemEntry;
}

const catalogue = new Map<string, ProblemEntry>();
const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+$/;

/**
 * Makes a problem class and registers its entry: `class SlotsTaken extends defineProblem<{ unitId: string }>({…}) {}`
 * or the same as a const. Throws at load when the code is not 'feature.what', is taken, or the two languages' details
 * do not use the same fields.
 */
export function defineProblem<M extends ProblemMembers = object>(entry: ProblemEntry): ProblemClass<M> {
  if (!CODE.test(entry.code)) throw new Error(`problem code ${entry.code} is not of the form feature.what`);
  if (catalogue.has(entry.code)) throw new Error(`problem ${entry.code} is defined twice`);
  if (fieldsOf(entry.detail.ja).join() !== fieldsOf(entry.detail.en).join())
    throw new Error(`problem ${entry.code}: its languages use different fields`);
  catalogue.set(entry.code, entry);
  const Defined = class extends Problem<M> {
    static readonly code = entry.code;
    static readonly entry = entry;
    constructor(members?: M, options?: { cause?: unknown }) {
      super(entry, members ?? ({} as M), options);
    }
  };
  return Defined;
}

/** Every problem defined by the modules loaded so far, by code. */
export function problemCatalogue(): ProblemEntry[] {
  return [...catalogue.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The names in braces, each once, in the order of the alphabet. */
export function fieldsOf(detail: string): string[] {
  return [...new Set(Array.from(detail.matchAll(/\{(\w+)\}/g), (m) => m[1] ?? ''))].sort();
}

function fill(detail: string, members: object, lang: Lang): string {
  const values = members as Record<string, unknown>;
  return detail.replace(/\{(\w+)\}/g, (_, name: string) => words(values[name], lang));
}

function words(value: unknown, lang: Lang): string {
  if (isText(value)) return value[lang];
  if (Array.isArray(value)) return value.map((v) => words(v, lang)).join(lang === 'ja' ? '、' : ', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
