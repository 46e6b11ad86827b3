import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Blank } from '../ui';

/** For whoever runs no site: who may see these pages, and how to become one of them. */
@Component({
  imports: [Blank, RouterLink, TranslocoPipe],
  template: `
    <div class="container page">
      <eg-blank picture="day" [level]="1" [heading]="'manage.notYours.title' | transloco" [text]="'manage.notYours.text' | transloco">
        <a class="btn btn--filled" routerLink="/search">{{ 'manage.notYours.search' | transloco }}</a>
        <a class="btn btn--outlined" routerLink="/stays">{{ 'manage.notYours.stays' | transloco }}</a>
      </eg-blank>
    </div>
  `,
})
export class NotYoursPage {}
