import { Component, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CompanyRole } from '../session';
import { ROLES } from './roles';

/** The roles with what each may do; one is chosen. */
@Component({
  selector: 'eg-role-choice',
  imports: [TranslocoPipe],
  template: `
    <fieldset>
      <legend>{{ 'accounts.role.label' | transloco }}</legend>
      @for (one of roles; track one) {
        <label class="role"
          ><input type="radio" [name]="name()" [value]="one" [checked]="one === role()" (change)="role.set(one)" /><b>{{
            'accounts.roles.' + one | transloco
          }}</b
          ><small>{{ 'accounts.roleText.' + one | transloco }}</small></label
        >
      }
    </fieldset>
  `,
  styleUrl: './dialog.css',
})
export class RoleChoice {
  readonly role = model.required<CompanyRole>();
  /** Of the group of buttons: one name on a page for each. */
  readonly name = input.required<string>();
  protected readonly roles = ROLES;
}
