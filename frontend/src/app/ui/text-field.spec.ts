import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, minLength, required } from '@angular/forms/signals';
import { englishTexts } from '../../testing/texts';
import { TextField } from './text-field';

@Component({
  imports: [TextField],
  template: `<eg-text-field type="password" label="Password" hint="At least 10." [field]="form.password" />`,
})
class Host {
  readonly form = form(signal({ password: '' }), (path) => {
    required(path.password);
    minLength(path.password, 10);
  });
}

describe('a text field', () => {
  const make = async () => {
    TestBed.configureTestingModule({ imports: [Host, englishTexts()] });
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const input = element.querySelector('input')!;
    const type = async (text: string) => {
      input.value = text;
      input.dispatchEvent(new Event('input'));
      input.dispatchEvent(new Event('blur'));
      await fixture.whenStable();
    };
    return { fixture, element, input, type };
  };

  it('is named by its label and gives its hint before anything is wrong', async () => {
    const { element, input } = await make();
    expect(element.querySelector('label')?.htmlFor).toBe(input.id);
    expect(element.textContent).toContain('At least 10.');
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });
  it('says what is wrong once the person has been there, with the number that matters', async () => {
    const { element, input, type } = await make();
    await type('short');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(element.querySelector('.hint--error')?.textContent).toContain('At least 10 characters');
  });
  it('shows a password when asked', async () => {
    const { fixture, element, input } = await make();
    element.querySelector('button')?.click();
    await fixture.whenStable();
    expect(input.type).toBe('text');
  });
});
