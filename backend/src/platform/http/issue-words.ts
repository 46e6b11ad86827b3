/**
 * What is wrong with a field, in words that people understand, in both languages. Must stay true: pure; what a schema
 * says itself wins over what is said here for its kind of rule; no library's text reaches a person.
 */
import type { Text } from '../../kernel/index.js';

/** An issue of zod's, as far as it is looked at. */
export type Issue = {
  readonly message: string;
  readonly code?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly expected?: string;
  readonly format?: string;
  readonly values?: readonly unknown[];
};

const said = new Map<string, string>();

/** A schema's own words: `{ error: inBoth('must be one line of text', '1行で入力してください') }`. Answers the English ones. */
export function inBoth(en: string, ja: string): string {
  said.set(en, ja);
  return en;
}

const SHAPES: Readonly<Record<string, Text>> = {
  int: { ja: '整数', en: 'a whole number' },
  number: { ja: '数', en: 'a number' },
  string: { ja: '文字列', en: 'text' },
  boolean: { ja: 'true か false', en: 'true or false' },
  array: { ja: '一覧（配列）', en: 'a list' },
  object: { ja: '項目の組（オブジェクト）', en: 'an object' },
};
const MOST_VALUES = 300;

const SOMETHING: Text = { ja: '入力内容が正しくありません。', en: 'is not right' };

function size(issue: Issue): Text {
  const least = issue.code === 'too_small';
  const n = String(least ? issue.minimum : issue.maximum);
  const [ja, en] = least ? ['以上', 'at least'] : ['以下', 'at most'];
  if (issue.origin === 'string')
    return n === '1' && least ? MISSING : { ja: `${n}文字${ja}にしてください。`, en: `must have ${en} ${n} characters` };
  if (issue.origin === 'array') return { ja: `${n}件${ja}にしてください。`, en: `must have ${en} ${n} ${n === '1' ? 'entry' : 'entries'}` };
  return { ja: `${n}${ja}の数にしてください。`, en: `must be ${en} ${n}` };
}

const MISSING: Text = { ja: '入力してください。', en: 'is missing' };

function shape(issue: Issue): Text {
  if (issue.message.endsWith('received undefined')) return MISSING;
  const is = SHAPES[issue.expected ?? ''];
  return is === undefined ? SOMETHING : { ja: `${is.ja}にしてください。`, en: `must be ${is.en}` };
}

function choice({ values = [] }: Issue): Text {
  const listed = values.map(String).join(', ').slice(0, MOST_VALUES);
  return { ja: `次のどれかにしてください：${listed}`, en: `must be one of: ${listed}` };
}

/** The words for an issue. */
export function wordsOf(issue: Issue): Text {
  const ja = said.get(issue.message);
  if (ja !== undefined) return { ja, en: issue.message };
  if (issue.code === 'too_small' || issue.code === 'too_big') return size(issue);
  if (issue.code === 'invalid_type') return shape(issue);
  if (issue.code === 'invalid_value') return choice(issue);
  if (issue.format === 'email') return { ja: 'メールアドレスの形で入力してください。', en: 'must be an e-mail address' };
  return SOMETHING;
}
