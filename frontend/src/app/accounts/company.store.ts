// The company on the screen. What must stay true: after each change it is as the API says, and the session knows of new names and roles.
import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { asProblem, Problem } from '../problems';
import { CompanyRole, SessionStore } from '../session';
import { AccountsApi, Company, CompanyWords } from './accounts.api';
import { mayManage } from './roles';

@Injectable()
export class CompanyStore {
  private readonly api = inject(AccountsApi);
  private readonly session = inject(SessionStore);
  readonly company = signal<Company | null>(null);
  /** The page could not be filled. */
  readonly problem = signal<Problem | null>(null);
  /** What was asked last was refused. */
  readonly refusal = signal<Problem | null>(null);
  readonly busy = signal(false);
  readonly isAdmin = computed(() => mayManage(this.company()?.role));
  readonly me = computed(() => this.session.user()?.id ?? '');

  constructor() {
    effect(() => {
      const id = this.session.company()?.id;
      untracked(() => {
        if (id === this.company()?.id) return;
        this.company.set(null);
        if (id) void this.load();
      });
    });
  }

  /** Of the company that is being founded: kept until it is. */
  private foundingKey: string = crypto.randomUUID();

  async load(): Promise<void> {
    const id = this.session.company()?.id;
    if (!id) return this.session.refresh();
    try {
      const company = await this.api.company(id);
      if (id === this.session.company()?.id) this.company.set(company);
      this.problem.set(null);
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }

  found(words: CompanyWords): Promise<boolean> {
    return this.attempt(async () => {
      const company = await this.api.found(words, this.foundingKey);
      this.foundingKey = crypto.randomUUID();
      this.company.set(company);
      await this.session.refresh();
      this.session.choose(company.id);
    });
  }
  change(words: CompanyWords): Promise<boolean> {
    return this.about(async (id) => {
      this.company.set(await this.api.change(id, words));
      await this.session.refresh();
    });
  }
  invite(email: string, role: CompanyRole): Promise<boolean> {
    return this.about(async (id) => {
      await this.api.invite(id, email, role);
      await this.load();
    });
  }
  withdraw(invitationId: string): Promise<boolean> {
    return this.about(async (id) => {
      await this.api.withdraw(id, invitationId);
      await this.load();
    });
  }
  changeRole(userId: string, role: CompanyRole): Promise<boolean> {
    return this.about(async (id) => {
      this.company.set(await this.api.changeRole(id, userId, role));
      if (userId === this.me()) await this.session.refresh();
    });
  }
  remove(userId: string): Promise<boolean> {
    return this.about(async (id) => {
      await this.api.remove(id, userId);
      if (userId === this.me()) await this.session.refresh();
      else await this.load();
    });
  }

  private about(work: (companyId: string) => Promise<void>): Promise<boolean> {
    return this.attempt(async () => {
      const id = this.company()?.id;
      if (id) await work(id);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      this.refusal.set(asProblem(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
