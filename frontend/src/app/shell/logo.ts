import { Component } from '@angular/core';

/** A roof, two posts, a veranda, and a natsumikan. */
@Component({
  selector: 'eg-logo',
  template: `
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      stroke-width="2.2"
      stroke-linecap="round"
    >
      <path d="M3 11.500Q16 4 29 11.500" stroke-width="2.600" />
      <path d="M7 11v13M25 11v13M2.500 24.500h27M5.500 29h21" />
      <circle cx="16" cy="17" r="3.800" fill="#f09a2b" stroke="none" />
    </svg>
    <span lang="ja">縁側</span><small lang="en">Engawa</small>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 10px;
      font: 600 1.375rem/1 var(--eg-font-display);
      letter-spacing: 0.1em;
      white-space: nowrap;
    }
    svg {
      width: 30px;
      height: 30px;
    }
    small {
      padding-top: 5px;
      font: 500 0.75rem/1 var(--eg-font-num);
      letter-spacing: 0.06em;
    }
    @media (max-width: 720px) {
      small {
        display: none;
      }
    }
  `,
})
export class Logo {}
