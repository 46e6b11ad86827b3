import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, TitleStrategy } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { englishTexts } from '../../testing/texts';
import { Language } from '../i18n';
import { PageTitles } from './page-titles';

@Component({ template: '<main><h1>Second</h1></main>' })
class Page {}

describe('the title of a page', () => {
  const open = async (url: string) => {
    TestBed.configureTestingModule({
      imports: [englishTexts()],
      providers: [
        provideRouter([
          { path: 'one', component: Page, title: 'titles.missing' },
          { path: 'two', component: Page, title: 'shell.nav.search' },
        ]),
        { provide: TitleStrategy, useExisting: PageTitles },
      ],
    });
    const harness = await RouterTestingHarness.create(url);
    TestBed.tick();
    return { harness, title: TestBed.inject(Title), titles: TestBed.inject(PageTitles) };
  };

  it("is in the reader's language, and follows it", async () => {
    const { title } = await open('/one');
    expect(title.getTitle()).toBe('Page not found | 縁側 Engawa');
    TestBed.inject(Language).use('ja');
    TestBed.tick();
    expect(title.getTitle()).toBe('ページが見つかりません | 縁側 Engawa');
  });

  it('is announced after a navigation, and the heading has the focus', async () => {
    const { harness, titles } = await open('/one');
    document.body.append(harness.fixture.nativeElement as HTMLElement);
    await harness.navigateByUrl('/two');
    await new Promise((resolve) => setTimeout(resolve));
    expect(titles.announcement()).toBe('Find a place');
    expect(document.activeElement?.textContent).toBe('Second');
  });

  it('may be said by the page itself, until the next one', async () => {
    const { harness, title, titles } = await open('/one');
    titles.say('Kottoi Harbour House');
    TestBed.tick();
    expect(title.getTitle()).toBe('Kottoi Harbour House | 縁側 Engawa');
    await harness.navigateByUrl('/two');
    TestBed.tick();
    expect(title.getTitle()).toBe('Find a place | 縁側 Engawa');
  });
});
