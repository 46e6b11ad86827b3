// A refusal as the API sends it (RFC 9457, application/problem+json), and the two that the browser itself knows: no connection, and an
// answer that is no problem document. Pages match `code`, never text.

export interface ProblemDocument {
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly [member: string]: unknown;
}

export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** Nobody answered: the browser is offline, or the server is. */
export const OFFLINE = 'network.offline';
/** An answer that is no problem document (a proxy's page, a crash). */
export const UNREADABLE = 'network.unreadable';

const OWN = new Set(['type', 'code', 'title', 'status', 'detail', 'instance']);

export class Problem extends Error {
  readonly code: string;
  /** As the server wrote it in the reader's language; empty for the browser's own, whose texts are problems.<code> of the root texts. */
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly members: Readonly<Record<string, unknown>>;
  /** Seconds after which the server would like to be asked again; null when it did not say. */
  readonly retryAfter: number | null;

  constructor(document: ProblemDocument, retryAfter: number | null = null) {
    super(`${document.status} ${document.code}`);
    this.name = 'Problem';
    this.code = document.code;
    this.title = document.title;
    this.detail = document.detail ?? '';
    this.status = document.status;
    this.retryAfter = retryAfter;
    this.members = Object.fromEntries(Object.entries(document).filter(([key]) => !OWN.has(key)));
  }

  /** It may go well when tried again without changing anything. */
  get isPassing(): boolean {
    return this.code === OFFLINE || this.status >= 500 || this.status === 429;
  }

  /** What was wrong with which field of the request, when that is the refusal. */
  get errors(): readonly FieldError[] {
    return Array.isArray(this.members['errors']) ? (this.members['errors'] as FieldError[]) : [];
  }

  /** The number to say on the telephone, when the server gave one. */
  get reference(): string {
    const id = this.members['requestId'] ?? this.members['reference'];
    return typeof id === 'string' ? id : '';
  }
}

const isDocument = (body: unknown): body is ProblemDocument =>
  typeof body === 'object' &&
  body !== null &&
  typeof (body as ProblemDocument).code === 'string' &&
  typeof (body as ProblemDocument).title === 'string';

/** What came back instead of an answer, as a problem. `body` may be text: a failed request is not always parsed. */
export function problemOf(status: number, body: unknown, retryAfter?: string | null): Problem {
  if (status === 0) return new Problem({ code: OFFLINE, title: '', status: 0 });
  let read = body;
  if (typeof body === 'string') {
    try {
      read = JSON.parse(body);
    } catch {
      read = undefined;
    }
  }
  const seconds = /^\d{1,4}$/.test(retryAfter ?? '') ? Number(retryAfter) : null;
  return new Problem(isDocument(read) ? { ...read, status: read.status ?? status } : { code: UNREADABLE, title: '', status }, seconds);
}

/** Anything thrown, as a problem: what is none is shown as one of ours and kept for the console. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  console.error(error);
  return new Problem({ code: UNREADABLE, title: '', status: 500 });
}
