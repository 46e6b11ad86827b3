import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Blank } from '../ui/blank';

@Component({
  imports: [Blank, RouterLink, TranslocoPipe],
  template: `
    <div class="container page">
      <eg-blank picture="night" [level]="1" [heading]="'shell.missing.title' | transloco" [text]="'shell.missing.text' | transloco">
        <a class="btn btn--filled" routerLink="/search">{{ 'shell.nav.search' | transloco }}</a>
        <a class="btn btn--outlined" routerLink="/">{{ 'shell.home' | transloco }}</a>
      </eg-blank>
    </div>
  `,
})
export class MissingPage {}
