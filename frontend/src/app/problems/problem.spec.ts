import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { englishTexts } from '../../testing/texts';
import { OFFLINE, Problem, problemOf, UNREADABLE } from './problem';
import { languageInterceptor, problemInterceptor } from './problem.interceptor';

describe('a problem', () => {
  it('keeps what the server said beside the code', () => {
    const problem = problemOf(409, {
      type: '/problems/slots.taken',
      code: 'slots.taken',
      title: 'Taken',
      status: 409,
      detail: 'Gone.',
      unitId: 'SHM-04-A',
    });
    expect([problem.code, problem.status, problem.detail, problem.members]).toEqual(['slots.taken', 409, 'Gone.', { unitId: 'SHM-04-A' }]);
  });
  it('is read from text too', () =>
    expect(problemOf(410, '{"code":"auth.link-invalid","title":"Over","status":410}').code).toBe('auth.link-invalid'));
  it('is unreadable when a proxy answers with a page', () => expect(problemOf(502, '<html>').code).toBe(UNREADABLE));
  it('is offline when nobody answers', () => expect(problemOf(0, null).code).toBe(OFFLINE));
  it('may pass by itself when the server or the line is at fault, not when a rule says no', () => {
    expect([problemOf(0, null), problemOf(503, null), problemOf(429, null)].every(({ isPassing }) => isPassing)).toBe(true);
    expect(problemOf(422, { code: 'x', title: 'x', status: 422 }).isPassing).toBe(false);
  });
});

describe('every request', () => {
  const get = () => {
    TestBed.configureTestingModule({
      imports: [englishTexts()],
      providers: [provideHttpClient(withInterceptors([languageInterceptor, problemInterceptor])), provideHttpClientTesting()],
    });
    const answer = firstValueFrom(TestBed.inject(HttpClient).get('/api/sites'));
    return { answer, request: TestBed.inject(HttpTestingController).expectOne('/api/sites') };
  };

  it('asks in the language the person reads', async () => {
    const { answer, request } = get();
    expect(request.request.headers.get('Accept-Language')).toBe('en');
    request.flush([]);
    await answer;
  });
  it('fails as a problem', async () => {
    const { answer, request } = get();
    request.flush(
      { code: 'request.invalid', title: 'No', status: 400, errors: [{ path: 'party', message: 'at least 1' }] },
      { status: 400, statusText: 'Bad' },
    );
    const problem = await answer.catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).errors).toEqual([{ path: 'party', message: 'at least 1' }]);
  });
});
