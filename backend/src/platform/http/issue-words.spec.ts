import { z } from 'zod';
import { inBoth, wordsOf } from './issue-words.js';

const Schema = z.object({
  party: z.int().min(1).max(500),
  title: z.string().min(1).max(3),
  days: z.array(z.string()).min(1).max(2),
  sort: z.enum(['price', 'wifi']),
  email: z.email(),
  kana: z.string().regex(/^ア$/, { error: inBoth('must be ア', 'アにしてください。') }),
  plain: z.string().regex(/^a$/),
});
const GOOD = { party: 1, title: 'a', days: ['x'], sort: 'price', email: 'a@example.jp', kana: 'ア', plain: 'a' };

const said = (change: object) => (Schema.safeParse({ ...GOOD, ...change }).error?.issues ?? []).map((issue) => wordsOf(issue as never));

describe('the words for what is wrong with a field', () => {
  it.each([
    [{ party: 0 }, '1以上の数にしてください。', 'must be at least 1'],
    [{ party: 501 }, '500以下の数にしてください。', 'must be at most 500'],
    [{ party: 1.5 }, '整数にしてください。', 'must be a whole number'],
    [{ party: undefined }, '入力してください。', 'is missing'],
    [{ title: '' }, '入力してください。', 'is missing'],
    [{ title: 'abcd' }, '3文字以下にしてください。', 'must have at most 3 characters'],
    [{ title: 7 }, '文字列にしてください。', 'must be text'],
    [{ days: [] }, '1件以上にしてください。', 'must have at least 1 entry'],
    [{ days: ['a', 'b', 'c'] }, '2件以下にしてください。', 'must have at most 2 entries'],
    [{ sort: 'evil' }, '次のどれかにしてください：price, wifi', 'must be one of: price, wifi'],
    [{ email: 'x' }, 'メールアドレスの形で入力してください。', 'must be an e-mail address'],
    [{ kana: 'x' }, 'アにしてください。', 'must be ア'],
    [{ plain: 'x' }, '入力内容が正しくありません。', 'is not right'],
  ])('say of %j what would be right, in both languages', (change, ja, en) => {
    expect(said(change)).toEqual([{ ja, en }]);
  });
});
