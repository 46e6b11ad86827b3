/**
 * Reads application/x-www-form-urlencoded with Stripe's brackets: a[b][0][c]=d, a[]=x.
 * What must stay true: nothing is dropped silently, so that an unknown parameter is always seen by the checks.
 */
import { refused } from './errors.js';

export type FormValue = string | FormTree;
export interface FormTree {
  [key: string]: FormValue;
}

const MAX_DEPTH = 12;

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw refused('Invalid request (the parameters are not valid percent-encoded UTF-8).');
  }
}

/** `a[b][0]` → ['a', 'b', '0']; a key with broken brackets stays one unknown name. */
function pathOf(key: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(key);
  if (!match) return [key];
  return [match[1]!, ...[...match[2]!.matchAll(/\[([^[\]]*)\]/g)].map((one) => one[1]!)];
}

function place(tree: FormTree, path: string[], value: string, key: string): void {
  if (path.length > MAX_DEPTH) throw refused(`Invalid parameter: ${key} is nested too deeply.`, undefined, path[0]);
  let at = tree;
  for (const [depth, step] of path.entries()) {
    const name = step === '' ? String(Object.keys(at).length) : step;
    if (depth === path.length - 1) {
      if (typeof at[name] === 'object') throw refused('Invalid string', undefined, key);
      at[name] = value;
      return;
    }
    const next = (at[name] ??= Object.create(null) as FormTree);
    if (typeof next === 'string') throw refused('Invalid hash', undefined, key);
    at = next;
  }
}

/** The tree of a body or a query string; lists are trees with keys 0, 1, 2 until the checks turn them into arrays. */
export function parseForm(text: string): FormTree {
  const tree = Object.create(null) as FormTree;
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const key = decode(at < 0 ? pair : pair.slice(0, at));
    place(tree, pathOf(key), at < 0 ? '' : decode(pair.slice(at + 1)), key);
  }
  return tree;
}
