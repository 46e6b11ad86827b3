/* eslint-disable @typescript-eslint/no-explicit-any -- specs read answers as they come */
/** A browser without a screen: keeps cookies, sends the Origin of the product, reads JSON. */
export type Answer<T = any> = { readonly status: number; readonly body: T; readonly headers: Headers; readonly text: string };
type Options = { readonly headers?: Record<string, string>; readonly origin?: string | null };

export class Client {
  private readonly jar = new Map<string, string>();

  constructor(
    readonly base: string,
    private readonly origin: string,
  ) {}

  get<T = any>(path: string, options?: Options): Promise<Answer<T>> {
    return this.send<T>('GET', path, undefined, options);
  }

  post<T = any>(path: string, body?: unknown, options?: Options): Promise<Answer<T>> {
    return this.send<T>('POST', path, body ?? {}, options);
  }

  patch<T = any>(path: string, body?: unknown, options?: Options): Promise<Answer<T>> {
    return this.send<T>('PATCH', path, body ?? {}, options);
  }

  delete<T = any>(path: string, options?: Options): Promise<Answer<T>> {
    return this.send<T>('DELETE', path, undefined, options);
  }

  cookie(name: string): string | undefined {
    return this.jar.get(name);
  }

  get cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async signIn(email: string, password = 'engawa-demo-2026'): Promise<this> {
    const answer = await this.post('/api/auth/sign-in/email', { email, password });
    if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}: ${answer.text}`);
    return this;
  }

  async send<T>(method: string, path: string, body: unknown, options: Options = {}): Promise<Answer<T>> {
    const origin = options.origin === undefined ? this.origin : options.origin;
    const response = await fetch(new URL(path, this.base), {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(origin === null ? {} : { origin }),
        ...(this.jar.size > 0 ? { cookie: this.cookies } : {}),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: (json && text !== '' ? JSON.parse(text) : text) as T, headers: response.headers, text };
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '' || /max-age=0/i.test(line)) this.jar.delete(name);
    else this.jar.set(name, value);
  }
}
