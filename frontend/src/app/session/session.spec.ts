import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { englishTexts } from '../../testing/texts';
import { problemInterceptor } from '../problems/problem.interceptor';
import { safeNext } from './pages/sign-in.page';
import { Me } from './session.api';
import { manages, signedIn } from './session.guards';
import { SessionStore } from './session.store';

@Component({ template: 'here' })
class Page {}

const somebody: Me = {
  user: { id: 'u1', name: 'Takase', email: 'booker@minato.example.jp', locale: 'ja' },
  companies: [
    { id: 'c1', name: 'Minato', role: 'booker' },
    { id: 'c2', name: 'Hokuto', role: 'member' },
  ],
  sites: [],
  office: false,
  demo: true,
};
const nobody: Me = { user: null, companies: [], sites: [], office: false, demo: true };

const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  localStorage.clear();
  TestBed.configureTestingModule({
    imports: [englishTexts()],
    providers: [
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      provideRouter([
        { path: '', component: Page },
        { path: 'sign-in', component: Page },
        { path: 'stays', component: Page, canActivate: [signedIn] },
        { path: 'manage', component: Page, canActivate: [manages] },
      ]),
    ],
  });
});

/** Goes somewhere while the server says who is there; tells where one arrives. */
async function arriveAt(url: string, me: Me | 'offline'): Promise<string> {
  const harness = await RouterTestingHarness.create();
  const arrived = harness.navigateByUrl(url);
  await settled();
  const request = TestBed.inject(HttpTestingController).expectOne('/api/me');
  if (me === 'offline') request.error(new ProgressEvent('error'));
  else request.flush(me);
  await arrived;
  return TestBed.inject(Router).url;
}

describe('a page that needs a person', () => {
  it('opens for one', async () => expect(await arriveAt('/stays', somebody)).toBe('/stays'));
  it('leads others to sign in, and back afterwards', async () =>
    expect(await arriveAt('/stays?page=2', nobody)).toBe('/sign-in?next=%2Fstays%3Fpage%3D2'));
  it('opens when nobody answers, to show that', async () => expect(await arriveAt('/stays', 'offline')).toBe('/stays'));
});

describe('a page for managers', () => {
  it('is closed to people without a site', async () => expect(await arriveAt('/manage', somebody)).toBe('/'));
  it('opens for the office', async () => expect(await arriveAt('/manage', { ...somebody, office: true })).toBe('/manage'));
});

describe('the session', () => {
  const load = async () => {
    const session = TestBed.inject(SessionStore);
    const ready = session.ready();
    TestBed.inject(HttpTestingController).expectOne('/api/me').flush(somebody);
    await ready;
    return session;
  };

  it('asks once, however many wait', async () => {
    const session = await load();
    await session.ready();
    TestBed.inject(HttpTestingController).expectNone('/api/me');
    expect(session.user()?.name).toBe('Takase');
  });
  it('books for the first company until another is chosen', async () => {
    const session = await load();
    expect(session.company()?.id).toBe('c1');
    session.choose('c2');
    expect(session.company()?.id).toBe('c2');
    session.choose('gone');
    expect(session.company()?.id).toBe('c1');
  });
});

describe('after signing in', () => {
  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', undefined])('nobody is sent to %s', (next) =>
    expect(safeNext(next)).toBe('/'),
  );
  it('a person goes on to where they wanted', () => expect(safeNext('/stay?unit=1')).toBe('/stay?unit=1'));
});
