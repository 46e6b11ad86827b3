import { TestBed } from '@angular/core/testing';
import { ActivatedRouteSnapshot, convertToParamMap, provideRouter, Router, RouterStateSnapshot } from '@angular/router';
import { afterCheckout } from './stays.routes';

const goes = (query: Record<string, string>): string => {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const route = { queryParamMap: convertToParamMap(query), paramMap: convertToParamMap({ id: 's1' }) } as ActivatedRouteSnapshot;
  const way = TestBed.runInInjectionContext(() => afterCheckout(route, {} as RouterStateSnapshot));
  return way === true ? 'stays here' : TestBed.inject(Router).serializeUrl(way as ReturnType<Router['createUrlTree']>);
};

describe('the way back from the payment page', () => {
  it('waits for the confirmation after paying', () => expect(goes({ checkout: 'done' })).toBe('/stays/s1/return'));
  it('is the held stay after going back', () => expect(goes({ checkout: 'back' })).toBe('stays here'));
  it('is the stay for everybody else', () => expect(goes({})).toBe('stays here'));
});
