/** Holds an object that left the sandbox against the SDK's response type: every required field there, none unknown, each of its type. */
import { join } from 'node:path';
import ts from 'typescript';
import { SDK_ROOT } from '../tables/derive-parameters.js';

const FILES = [
  'Checkout/Sessions',
  'PaymentIntents',
  'Charges',
  'Refunds',
  'Events',
  'Customers',
  'BalanceTransactions',
  'Balance',
  'LineItems',
  'Products',
  'PaymentMethods',
];

/** The SDK's open enums are intersections of string with nothing. */
function primitiveOf(type: ts.Type): string | null {
  if (type.flags & ts.TypeFlags.String || type.isIntersection()) return 'string';
  if (type.flags & ts.TypeFlags.Number) return 'number';
  return type.flags & ts.TypeFlags.Boolean ? 'boolean' : null;
}

export class Conformance {
  private readonly program = ts.createProgram(
    FILES.map((name) => join(SDK_ROOT, 'esm/resources', `${name}.d.ts`)),
    {
      strict: true,
      skipLibCheck: true,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      types: [],
    },
  );
  private readonly checker = this.program.getTypeChecker();

  /** What is wrong with `value` as the exported type `name` of that file; empty when nothing is. */
  problems(file: string, name: string, value: unknown): string[] {
    const source = this.program.getSourceFile(join(SDK_ROOT, 'esm/resources', `${file}.d.ts`))!;
    const symbol = this.checker.getExportsOfModule(this.checker.getSymbolAtLocation(source)!).find((one) => one.name === name)!;
    return this.check(this.checker.getDeclaredTypeOfSymbol(symbol), value, name, source);
  }

  private check(type: ts.Type, value: unknown, path: string, at: ts.Node): string[] {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return [];
    if (type.aliasSymbol?.name === 'Decimal') return typeof value === 'string' ? [] : [`${path} is no decimal text`];
    if (type.isUnion()) return this.checkUnion(type, value, path, at);
    if (value === null) return type.flags & ts.TypeFlags.Null ? [] : [`${path} is null`];
    if (type.isStringLiteral()) return value === type.value ? [] : [`${path} is ${JSON.stringify(value)}, not ${type.value}`];
    const truth = type.flags & ts.TypeFlags.BooleanLiteral ? this.checker.typeToString(type) === 'true' : null;
    if (truth !== null) return value === truth ? [] : [`${path} is no ${truth}`];
    const primitive = primitiveOf(type);
    if (primitive) return typeof value === primitive ? [] : [`${path} is ${JSON.stringify(value)}, not a ${primitive}`];
    if (typeof value !== 'object') return [`${path} is ${JSON.stringify(value)}, not an object`];
    return this.checkObject(type, value, path, at);
  }

  private checkUnion(type: ts.UnionType, value: unknown, path: string, at: ts.Node): string[] {
    const tries = type.types.map((one) => this.check(one, value, path, at));
    return (
      tries.find((one) => one.length === 0) ?? tries.filter((one) => one.some((each) => !each.startsWith(`${path} is`)))[0] ?? tries[0]!
    );
  }

  private checkObject(type: ts.Type, value: object, path: string, at: ts.Node): string[] {
    if (this.checker.isArrayType(type)) {
      if (!Array.isArray(value)) return [`${path} is no list`];
      const of = this.checker.getTypeArguments(type as ts.TypeReference)[0]!;
      return value.flatMap((one, nth) => this.check(of, one, `${path}[${nth}]`, at));
    }
    const index = type.getStringIndexType();
    if (index) return Object.entries(value).flatMap(([key, one]) => this.check(index, one, `${path}.${key}`, at));
    const fields = new Map(this.checker.getPropertiesOfType(type).map((one) => [one.name, one]));
    if (fields.size === 0) return [];
    const absent = [...fields]
      .filter(([name, one]) => !(one.flags & ts.SymbolFlags.Optional) && !(name in value))
      .map(([name]) => `${path}.${name} is missing`);
    const present = Object.entries(value).flatMap(([name, one]) => {
      const field = fields.get(name);
      return field
        ? this.check(this.checker.getTypeOfSymbolAtLocation(field, at), one, `${path}.${name}`, at)
        : [`${path}.${name} is not known`];
    });
    return [...absent, ...present];
  }
}
