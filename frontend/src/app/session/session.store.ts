// Who is signed in, for every page. What must stay true: a page never waits for it, and `ready()` settles even when nobody answers.
import { computed, inject, Injectable, signal } from '@angular/core';
import { Lang, Language } from '../i18n/lang';
import { asProblem, Problem } from '../problems/problem';
import { Me, SessionApi } from './session.api';

const NOBODY: Me = { user: null, companies: [], sites: [], office: false, demo: false };
const COMPANY = 'engawa.company';
const TABS = 'engawa.session';

@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(SessionApi);
  private readonly language = inject(Language);
  private readonly state = signal<Me | null>(null);
  private readonly chosen = signal(remembered());
  private loading: Promise<void> | null = null;
  /** The other tabs of this browser share the session's cookie, so they are told when somebody comes or goes. */
  private readonly tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(TABS);

  readonly me = computed(() => this.state() ?? NOBODY);
  readonly isKnown = computed(() => this.state() !== null);
  readonly user = computed(() => this.me().user);
  readonly isSignedIn = computed(() => this.user() !== null);
  readonly companies = computed(() => this.me().companies);
  readonly sites = computed(() => this.me().sites);
  readonly manages = computed(() => this.sites().length > 0 || this.me().office);
  readonly isOffice = computed(() => this.me().office);
  readonly isDemo = computed(() => this.me().demo);
  readonly problem = signal<Problem | null>(null);
  /** The company this person books for now: the one chosen, else the first; null for a person without one. */
  readonly company = computed(() => this.companies().find((company) => company.id === this.chosen()) ?? this.companies()[0] ?? null);

  constructor() {
    this.tabs?.addEventListener('message', () => void this.refresh());
  }

  /** Settles when it is known who is here, or that nobody answers. Asks once. */
  ready(): Promise<void> {
    return (this.loading ??= this.ask());
  }

  /** Asks again: after signing in or out, or after a company was joined. */
  refresh(): Promise<void> {
    return (this.loading = this.ask());
  }

  choose(companyId: string): void {
    this.chosen.set(companyId);
    try {
      localStorage.setItem(COMPANY, companyId);
    } catch {
      // it is chosen for this visit
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.api.signIn(email, password);
    await this.refresh();
    this.tabs?.postMessage('in');
    const problem = this.problem();
    if (problem) throw problem;
  }

  async signOut(): Promise<void> {
    await this.api.signOut();
    this.state.update((me) => ({ ...NOBODY, demo: me?.demo ?? false, inboxUrl: me?.inboxUrl }));
    this.tabs?.postMessage('out');
    await this.refresh();
  }

  /** Letters come in the language the person reads. Not worth a word when it fails: the choice holds in this browser. */
  async rememberLang(locale: Lang): Promise<void> {
    const user = this.user();
    if (!user || user.locale === locale) return;
    try {
      this.state.set(await this.api.changeMe({ locale }));
    } catch (error) {
      asProblem(error);
    }
  }

  async rename(name: string): Promise<void> {
    this.state.set(await this.api.changeMe({ name }));
  }

  private async ask(): Promise<void> {
    try {
      const me = await this.api.me();
      this.problem.set(null);
      this.state.set(me);
      if (me.user && !this.language.isChosen) this.language.use(me.user.locale, false);
    } catch (error) {
      this.problem.set(asProblem(error));
      this.loading = null;
    }
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(COMPANY);
  } catch {
    return null;
  }
}
