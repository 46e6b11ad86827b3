import { createHmac } from 'node:crypto';
import { signedValue } from './signed-cookie.js';

const NAME = 'engawa.session_token';
const signature = (value: string, secret: string) => createHmac('sha256', secret).update(value).digest('base64');
const cookie = (value: string, secret = 'ours') => `${NAME}=${encodeURIComponent(`${value}.${signature(value, secret)}`)}`;
const read = (header: string | undefined) => signedValue(header, NAME, 'ours');

describe('a signed cookie', () => {
  it('is read among others, dots in it or not', () => {
    expect(read(cookie('token'))).toBe('token');
    expect(read(`a=1; ${cookie('to.ken')}; b=2`)).toBe('to.ken');
  });

  it.each([
    ['none at all', undefined],
    ['another name', cookie('token').replace(NAME, 'session_token')],
    ['a name that only ends alike', `x${cookie('token')}`],
    ['somebody else’s signature', cookie('token', 'theirs')],
    ['another value under a good signature', cookie('token').replace('token.', 'taken.').replace('=token', '=taken')],
    ['no signature', `${NAME}=token`],
    ['an empty value', `${NAME}=.${signature('', 'ours')}`],
    ['a short signature', `${NAME}=token.abc=`],
    ['broken encoding', `${NAME}=%E3%81`],
  ])('is nothing with %s', (_what, header) => {
    expect(read(header)).toBeUndefined();
  });
});
