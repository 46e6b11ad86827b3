// Signed-in people of the data set: what each sends with a request.
import { PASSWORD, PEOPLE } from '../dataset/people.mjs';

export async function signIn(port, many) {
  const origin = `http://localhost:${port}`;
  const cookies = [];
  for (const { email } of PEOPLE.slice(0, many)) {
    const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    if (!answer.ok) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`);
    cookies.push(
      answer.headers
        .getSetCookie()
        .map((text) => text.split(';')[0])
        .join('; '),
    );
  }
  return cookies.map((cookie) => `origin: ${origin}\r\ncookie: ${cookie}\r\n`);
}
