/**
 * Derives what each operation of the sandbox accepts from the request types of the pinned Stripe SDK, and writes it to
 * parameters.generated.ts. What must stay true: the table is never edited by hand; a spec derives it again and compares.
 * Run after changing the SDK's version: node backend/sandbox/stripe/tables/derive-parameters.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import ts from 'typescript';
import type { Shape } from './shape.js';

/** operation → [file of the SDK's types, name of the request type] */
const OPERATIONS: Record<string, [string, string]> = {
  'POST /v1/checkout/sessions': ['Checkout/Sessions', 'Checkout.SessionCreateParams'],
  'GET /v1/checkout/sessions': ['Checkout/Sessions', 'Checkout.SessionListParams'],
  'GET /v1/checkout/sessions/{}': ['Checkout/Sessions', 'Checkout.SessionRetrieveParams'],
  'GET /v1/checkout/sessions/{}/line_items': ['Checkout/Sessions', 'Checkout.SessionListLineItemsParams'],
  'POST /v1/checkout/sessions/{}/expire': ['Checkout/Sessions', 'Checkout.SessionExpireParams'],
  'GET /v1/payment_intents': ['PaymentIntents', 'PaymentIntentListParams'],
  'GET /v1/payment_intents/{}': ['PaymentIntents', 'PaymentIntentRetrieveParams'],
  'POST /v1/payment_intents/{}/cancel': ['PaymentIntents', 'PaymentIntentCancelParams'],
  'GET /v1/charges': ['Charges', 'ChargeListParams'],
  'GET /v1/charges/{}': ['Charges', 'ChargeRetrieveParams'],
  'POST /v1/refunds': ['Refunds', 'RefundCreateParams'],
  'GET /v1/refunds': ['Refunds', 'RefundListParams'],
  'GET /v1/refunds/{}': ['Refunds', 'RefundRetrieveParams'],
  'GET /v1/events': ['Events', 'EventListParams'],
  'GET /v1/events/{}': ['Events', 'EventRetrieveParams'],
  'POST /v1/customers': ['Customers', 'CustomerCreateParams'],
  'GET /v1/customers/{}': ['Customers', 'CustomerRetrieveParams'],
  'GET /v1/balance': ['Balance', 'BalanceRetrieveParams'],
  'GET /v1/balance_transactions': ['BalanceTransactions', 'BalanceTransactionListParams'],
  'GET /v1/balance_transactions/{}': ['BalanceTransactions', 'BalanceTransactionRetrieveParams'],
};

/** The few numbers of these operations that are no integers; everything else that the SDK calls `number` is one. */
const FRACTIONS = new Set(['application_fee_percent']);

export const SDK_ROOT = join(createRequire(import.meta.url).resolve('stripe'), '../..');
const here = import.meta.dirname;

interface Context {
  checker: ts.TypeChecker;
  at: ts.Node;
  maxLength: Record<string, number>;
}

function unionShape(type: ts.UnionType, path: string, context: Context): Shape {
  const literals = type.types
    .filter((one) => one.isStringLiteral())
    .map((one) => one.value)
    .sort();
  const rest = type.types.filter(
    (one) => !one.isStringLiteral() && !one.isIntersection() && !(one.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)),
  );
  const empty = literals.includes('');
  const named = literals.filter((one) => one !== '');
  const booleans = rest.filter((one) => one.flags & ts.TypeFlags.BooleanLiteral);
  const options: Shape[] = rest.filter((one) => !booleans.includes(one)).map((one) => shapeOf(one, path, context));
  if (booleans.length) options.push({ is: 'boolean' });
  if (named.length) options.push({ is: 'enum', of: named });
  const shape: Shape = options.length === 1 ? options[0]! : { is: 'either', of: options };
  return empty ? { ...shape, empty: true } : shape;
}

function objectShape(type: ts.Type, path: string, context: Context): Shape {
  const { checker, at } = context;
  const index = type.getStringIndexType();
  if (index) return { is: 'map', of: shapeOf(index, `${path}{}`, context) };
  const has: Record<string, Shape> = {};
  const needs: string[] = [];
  for (const property of checker.getPropertiesOfType(type).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = path ? `${path}.${property.name}` : property.name;
    has[property.name] = shapeOf(checker.getTypeOfSymbolAtLocation(property, at), inner, context);
    if (!(property.flags & ts.SymbolFlags.Optional)) needs.push(property.name);
  }
  return needs.length ? { is: 'object', has, needs } : { is: 'object', has };
}

function shapeOf(type: ts.Type, path: string, context: Context): Shape {
  const { checker } = context;
  if (type.aliasSymbol?.name === 'Decimal') return { is: 'decimal' };
  if (type.isUnion()) return unionShape(type, path, context);
  if (type.isStringLiteral()) return { is: 'enum', of: [type.value] };
  if (type.flags & ts.TypeFlags.Number) return { is: FRACTIONS.has(path.split('.').at(-1)!) ? 'fraction' : 'integer' };
  if (type.flags & ts.TypeFlags.BooleanLike) return { is: 'boolean' };
  if (type.flags & (ts.TypeFlags.String | ts.TypeFlags.StringLike) || type.isIntersection()) {
    const max = context.maxLength[path];
    return max === undefined ? { is: 'string' } : { is: 'string', max };
  }
  if (checker.isArrayType(type)) {
    return { is: 'list', of: shapeOf(checker.getTypeArguments(type as ts.TypeReference)[0]!, `${path}[]`, context) };
  }
  return objectShape(type, path, context);
}

/** Finds `A.B` among the exports of a module of the SDK. */
function typeNamed(checker: ts.TypeChecker, source: ts.SourceFile, name: string): ts.Type {
  let symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!);
  let found: ts.Symbol | undefined;
  for (const part of name.split('.')) {
    found = symbols.find((one) => one.name === part);
    if (!found) throw new Error(`The SDK has no request type ${name}`);
    symbols = checker.getExportsOfModule(found);
  }
  return checker.getDeclaredTypeOfSymbol(found!);
}

/** The text of parameters.generated.ts for the SDK that is installed. */
export function deriveParameters(): string {
  const fileOf = (name: string) => join(SDK_ROOT, 'esm/resources', `${name}.d.ts`);
  const files = [...new Set(Object.values(OPERATIONS).map(([file]) => fileOf(file)))];
  const program = ts.createProgram(files, {
    strict: true,
    skipLibCheck: true,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2023,
    types: [],
  });
  const checker = program.getTypeChecker();
  const overlay = JSON.parse(readFileSync(join(here, 'overlay.json'), 'utf8')) as { maxLength: Record<string, Record<string, number>> };
  const lines = Object.entries(OPERATIONS).map(([operation, [file, name]]) => {
    const at = program.getSourceFile(fileOf(file))!;
    const shape = shapeOf(typeNamed(checker, at, name), '', { checker, at, maxLength: overlay.maxLength[operation] ?? {} });
    return `  ${JSON.stringify(operation)}: ${JSON.stringify(shape)},`;
  });
  const version = /ApiVersion = '([^']+)'/.exec(readFileSync(join(SDK_ROOT, 'esm/apiVersion.js'), 'utf8'))![1];
  return [
    '// Derived from the request types of the Stripe SDK by derive-parameters.ts; never edited by hand.',
    "import type { Shape } from './shape.js';",
    '',
    `export const API_VERSION = '${version}';`,
    '',
    '// prettier-ignore',
    'export const PARAMETERS: Record<string, Shape> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

if (import.meta.main) writeFileSync(join(here, 'parameters.generated.ts'), deriveParameters());
