/**
 * Checks a form against the table derived from the SDK, and turns its texts into numbers, booleans, arrays.
 * What must stay true: every parameter that the pinned SDK does not name is refused, at any depth, before anything else.
 */
import { refused } from './errors.js';
import type { FormTree, FormValue } from './form.js';
import type { Shape } from './tables/shape.js';

export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Params = { [key: string]: Value };

const INTEGER = /^-?\d{1,15}$/;
const DECIMAL = /^-?\d+(\.\d{1,12})?$/;
const METADATA = { keys: 50, key: 40, value: 500 };

const inside = (path: string, key: string) => (path ? `${path}[${key}]` : key);
const isIndex = (key: string) => /^\d+$/.test(key);

function unknownIn(value: FormValue, shape: Shape, path: string): string[] {
  if (typeof value === 'string') return [];
  const each = (shapeAt: (key: string) => Shape | undefined) =>
    Object.entries(value).flatMap(([key, inner]) => {
      const known = shapeAt(key);
      return known ? unknownIn(inner, known, inside(path, key)) : [inside(path, key)];
    });
  if (shape.is === 'object') return each((key) => (Object.hasOwn(shape.has, key) ? shape.has[key] : undefined));
  if (shape.is === 'list') return each((key) => (isIndex(key) ? shape.of : undefined));
  if (shape.is === 'either') {
    const trees = shape.of.filter((one) => one.is === 'object' || one.is === 'list');
    return trees.length === 1 ? unknownIn(value, trees[0]!, path) : [];
  }
  return [];
}

function quoted(of: string[]): string {
  return of.length < 2 ? of.join('') : `${of.slice(0, -1).join(', ')}${of.length > 2 ? ',' : ''} or ${of.at(-1)}`;
}

function leaf(text: string, shape: Shape, path: string): Value {
  if (text === '' && shape.empty) return null;
  if (text === '') {
    throw refused(
      `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a parameter; however '${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`,
      'parameter_invalid_empty',
      path,
    );
  }
  switch (shape.is) {
    case 'string':
      if (shape.max !== undefined && [...text].length > shape.max) {
        throw refused(`Invalid string: ${text.slice(0, 8)}...${text.slice(-8)}; must be at most ${shape.max} characters`, undefined, path);
      }
      return text;
    case 'integer':
      if (!INTEGER.test(text)) throw refused(`Invalid integer: ${text}`, 'parameter_invalid_integer', path);
      return Number(text);
    case 'fraction':
    case 'decimal':
      if (!DECIMAL.test(text)) throw refused(`Invalid decimal: ${text}`, undefined, path);
      return shape.is === 'decimal' ? text : Number(text);
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw refused(`Invalid boolean: ${text}`, undefined, path);
      return text === 'true';
    case 'enum':
      if (!shape.of.includes(text)) throw refused(`Invalid ${path}: must be one of ${quoted(shape.of)}`, undefined, path);
      return text;
    case 'list':
      throw refused('Invalid array', undefined, path);
    default:
      throw refused('Invalid object', undefined, path);
  }
}

function either(value: FormValue, of: Shape[], path: string): Value {
  const fits = of.filter((one) => (one.is === 'object' || one.is === 'list' || one.is === 'map') === (typeof value === 'object'));
  for (const [at, one] of fits.entries()) {
    try {
      return checked(value, one, path);
    } catch (refusal) {
      if (at === fits.length - 1) throw refusal;
    }
  }
  throw refused(typeof value === 'object' ? 'Invalid string' : 'Invalid object', undefined, path);
}

function object(value: FormTree, shape: Shape & { is: 'object' }, path: string): Value {
  for (const key of shape.needs ?? []) {
    const param = inside(path, key);
    if (!Object.hasOwn(value, key)) throw refused(`Missing required param: ${param}.`, 'parameter_missing', param);
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, checked(inner, shape.has[key]!, inside(path, key))]));
}

/** Metadata: at most 50 keys of 40 characters with values of 500; an empty value unsets its key. */
function metadata(value: FormTree, path: string): Value {
  const entries = Object.entries(value);
  if (entries.length > METADATA.keys) throw refused(`You can only specify up to ${METADATA.keys} metadata keys.`, undefined, path);
  for (const [key, text] of entries) {
    const param = inside(path, key);
    if (typeof text !== 'string') throw refused('Metadata values must be strings.', undefined, param);
    if (key.length > METADATA.key) {
      throw refused(
        `Metadata keys can have up to ${METADATA.key} characters, but you passed in a key that is ${key.length} characters. Invalid key: ${key}`,
        undefined,
        param,
      );
    }
    if (text.length > METADATA.value) {
      throw refused(
        `Metadata values can have up to ${METADATA.value} characters, but you passed in a value that is ${text.length} characters. Invalid value: ${text.slice(0, 20)}...`,
        undefined,
        param,
      );
    }
  }
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

function list(value: FormTree, of: Shape, path: string): Value {
  const keys = Object.keys(value).sort((a, b) => Number(a) - Number(b));
  return keys.map((key) => checked(value[key]!, of, inside(path, key)));
}

function checked(value: FormValue, shape: Shape, path: string): Value {
  if (shape.is === 'either') return either(value, shape.of, path);
  if (typeof value === 'string') return leaf(value, shape, path);
  if (shape.is === 'object') return object(value, shape, path);
  if (shape.is === 'list') return list(value, shape.of, path);
  if (shape.is === 'map') return metadata(value, path);
  throw refused(`Invalid ${shape.is === 'enum' ? 'string' : shape.is}`, undefined, path);
}

/** The parameters of one request, checked and typed, or a refusal with the first one at fault. */
export function checkParams(form: FormTree, shape: Shape): Params {
  const unknown = unknownIn(form, shape, '');
  if (unknown.length) {
    const names = unknown.join(', ');
    throw refused(`Received unknown parameter${unknown.length > 1 ? 's' : ''}: ${names}`, 'parameter_unknown', unknown[0]);
  }
  return checked(form, shape, '') as Params;
}
