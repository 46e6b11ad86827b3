/**
 * What one parameter of the API may be, as derived from the SDK's request types.
 * `empty`: an empty value is allowed and unsets the parameter. `needs`: the keys that must be there.
 */
export type Shape = { empty?: true } & (
  | { is: 'string'; max?: number }
  | { is: 'integer' | 'fraction' | 'decimal' | 'boolean' }
  | { is: 'enum'; of: string[] }
  | { is: 'list' | 'map'; of: Shape }
  | { is: 'either'; of: Shape[] }
  | { is: 'object'; has: Record<string, Shape>; needs?: string[] }
);
