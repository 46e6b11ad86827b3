// Companies, their members and invitations over HTTP.
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom, Observable } from 'rxjs';
import type { CompanyRole } from '../session';

export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: CompanyRole;
  readonly since: string;
}
export interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: CompanyRole;
  readonly expiresAt: string;
  readonly expired: boolean;
}
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly kana: string | null;
  readonly corporateNumber: string | null;
  readonly createdAt: string;
  /** Of whoever asks. */
  readonly role: CompanyRole;
  readonly members: readonly Member[];
  /** Waiting for an answer; administrators alone see them. */
  readonly invitations: readonly OpenInvitation[];
}
export interface CompanyWords {
  readonly name: string;
  readonly kana: string | null;
  readonly corporateNumber: string | null;
}

const at = (...parts: string[]): string => `/api/companies/${parts.map(encodeURIComponent).join('/')}`;
const told = <T>(answer: Observable<T>): Promise<T> => firstValueFrom(answer);

@Injectable({ providedIn: 'root' })
export class AccountsApi {
  private readonly http = inject(HttpClient);

  company(id: string): Promise<Company> {
    return told(this.http.get<Company>(at(id)));
  }
  /** What is empty is left out: the API takes no null from a company that is new. */
  /** The same key founds one company, so that a second press or a retry does not found two. */
  found({ name, kana, corporateNumber }: CompanyWords, key: string): Promise<Company> {
    const body = { name, ...(kana && { kana }), ...(corporateNumber && { corporateNumber }) };
    return told(this.http.post<Company>('/api/companies', body, { headers: { 'Idempotency-Key': key } }));
  }
  change(id: string, words: CompanyWords): Promise<Company> {
    return told(this.http.patch<Company>(at(id), words));
  }
  invite(id: string, email: string, role: CompanyRole): Promise<OpenInvitation> {
    return told(this.http.post<OpenInvitation>(at(id, 'invitations'), { email, role }));
  }
  withdraw(id: string, invitationId: string): Promise<unknown> {
    return told(this.http.delete(at(id, 'invitations', invitationId)));
  }
  changeRole(id: string, userId: string, role: CompanyRole): Promise<Company> {
    return told(this.http.patch<Company>(at(id, 'members', userId), { role }));
  }
  remove(id: string, userId: string): Promise<unknown> {
    return told(this.http.delete(at(id, 'members', userId)));
  }
}
