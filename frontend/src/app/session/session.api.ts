// Who is here, and the ways in and out (better-auth's endpoints, as the backend opens them).
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Lang, Text } from '../i18n/lang';

export type CompanyRole = 'admin' | 'approver' | 'booker' | 'accounting' | 'member';

export interface Me {
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly locale: Lang } | null;
  readonly companies: readonly { readonly id: string; readonly name: string; readonly role: CompanyRole }[];
  /** The sites this person manages. */
  readonly sites: readonly { readonly id: string; readonly slug: string; readonly name: Text }[];
  readonly office: boolean;
  readonly demo: boolean;
  /** Where the demo's letters can be read. */
  readonly inboxUrl?: string;
}

export interface Invitation {
  readonly id: string;
  readonly companyName: string;
  /** Masked: whoever has the link sees it. */
  readonly email: string;
  readonly role: CompanyRole;
  readonly expiresAt: string;
  readonly status: 'pending' | 'accepted' | 'withdrawn' | 'expired';
}

@Injectable({ providedIn: 'root' })
export class SessionApi {
  private readonly http = inject(HttpClient);

  me(): Promise<Me> {
    return firstValueFrom(this.http.get<Me>('/api/me'));
  }
  signIn(email: string, password: string): Promise<unknown> {
    return this.post('sign-in/email', { email, password });
  }
  signUp(name: string, email: string, password: string, locale: Lang): Promise<unknown> {
    return this.post('sign-up/email', { name, email, password, locale });
  }
  signOut(): Promise<unknown> {
    return this.post('sign-out', {});
  }
  requestReset(email: string): Promise<unknown> {
    return this.post('request-password-reset', { email });
  }
  reset(token: string, newPassword: string): Promise<unknown> {
    return this.post('reset-password', { token, newPassword });
  }
  sendVerification(email: string): Promise<unknown> {
    return this.post('send-verification-email', { email });
  }
  changeMe(change: { readonly name?: string; readonly locale?: Lang }): Promise<Me> {
    return firstValueFrom(this.http.patch<Me>('/api/me', change));
  }
  changePassword(currentPassword: string, newPassword: string): Promise<unknown> {
    return this.post('change-password', { currentPassword, newPassword });
  }
  invitation(id: string): Promise<Invitation> {
    return firstValueFrom(this.http.get<Invitation>(`/api/invitations/${encodeURIComponent(id)}`));
  }
  acceptInvitation(id: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/invitations/${encodeURIComponent(id)}/acceptance`, {}));
  }

  private post(path: string, body: object): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/auth/${path}`, body));
  }
}
