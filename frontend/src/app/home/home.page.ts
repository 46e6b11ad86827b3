import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemView } from '../problems';
import { SessionStore } from '../session';
import { Icon, SiteCard, Skeleton } from '../ui';
import { HomeStore } from './home.store';
import { SearchBox } from './search-box';

/** The veranda: one line, one question, and what is open now. */
@Component({
  imports: [Icon, ProblemView, RouterLink, SearchBox, SiteCard, Skeleton, TranslocoPipe],
  templateUrl: './home.page.html',
  styleUrl: './home.page.css',
  providers: [HomeStore],
})
export class HomePage {
  protected readonly store = inject(HomeStore);
  protected readonly session = inject(SessionStore);
  protected readonly wishes = [
    { icon: 'wifi', text: 'home.quick.wifi', query: { wifiMin: 200 } },
    { icon: 'heritage', text: 'home.quick.heritage', query: { siteKind: 'CULTURAL_PROPERTY' } },
    { icon: 'meeting', text: 'home.quick.meeting', query: { unitKind: 'MEETING_ROOM' } },
    { icon: 'house', text: 'home.quick.whole', query: { unitKind: 'WHOLE_HOUSE' } },
  ];
  protected readonly steps = ['find', 'hold', 'team', 'arrive'];
  protected readonly doors = computed(() => [
    { to: '/guide', text: 'home.doors.first', picture: '/api/pictures/home/corridor.svg?w=600&h=240' },
    { to: '/manage', text: 'home.doors.manage', picture: this.store.winterPicture() },
    { to: '/company', text: 'home.doors.company', picture: '/api/pictures/home/dusk.svg?w=600&h=240' },
  ]);

  constructor() {
    void this.store.load();
  }
}
