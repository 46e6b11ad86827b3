/** An e-mail address for the eyes of whoever holds a link. Must stay true: the name before the @ cannot be told from it. */

/** 'booker@minato.example.jp' → 'b•••@minato.example.jp'. The number of dots says nothing about the length. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '•••' : `${[...email][0] ?? ''}•••${email.slice(at)}`;
}
