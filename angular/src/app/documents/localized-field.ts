import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormControl } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { BASE_CULTURE, isDraft, LocalizedText, scriptClass, textIn, withText } from '../core/localized-text';
import { LabelPipe } from '../shared/pipes';

/** A text in the county's languages, Chinese first; one that no native reader has confirmed is a draft. */
@Component({
  selector: 'app-localized-field',
  imports: [LabelPipe, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (culture of cultures(); track culture) {
      <div class="cc-language">
        <span class="cc-language-tag">{{ 'Language:' + culture | ccLabel: culture }}</span>
        @if (isLong()) {
          <textarea #box rows="4" [id]="inputId() + '-' + culture" [lang]="culture" [class]="'form-control ' + scriptClass(culture)" [attr.maxlength]="maxLength()" [value]="text(culture)" (input)="set(culture, box.value)"></textarea>
        } @else {
          <input #box type="text" [id]="inputId() + '-' + culture" [lang]="culture" [class]="'form-control ' + scriptClass(culture)" [attr.maxlength]="maxLength()" [value]="text(culture)" (input)="set(culture, box.value)" />
        }
        @if (culture !== base) {
          <label class="form-check cc-confirm">
            <input #mark type="checkbox" class="form-check-input" [checked]="isConfirmed(culture)" (change)="confirm(culture, mark.checked)" />
            <span>{{ '::Translation:ConfirmedMark' | abpLocalization }}</span>
          </label>
        }
      </div>
    }
  `,
})
export class LocalizedField {
  /** Holds the text in all languages. */
  readonly control = input.required<FormControl<LocalizedText | null>>();
  readonly cultures = input.required<readonly string[]>();
  readonly inputId = input('localized');
  readonly isLong = input(false);
  readonly maxLength = input<number | null>(null);

  protected readonly base = BASE_CULTURE;
  protected readonly scriptClass = scriptClass;
  /** Languages whose mark was set before anything was written. */
  private readonly marks = new Map<string, boolean>();

  protected text(culture: string): string {
    return textIn(this.control().value, culture);
  }

  protected isConfirmed(culture: string): boolean {
    return this.marks.get(culture) ?? (!!this.text(culture) && !isDraft(this.control().value, culture));
  }

  protected set(culture: string, value: string): void {
    this.control().setValue(withText(this.control().value, culture, value, culture === BASE_CULTURE || this.isConfirmed(culture)));
    this.control().markAsDirty();
  }

  protected confirm(culture: string, isConfirmed: boolean): void {
    this.marks.set(culture, isConfirmed);
    this.set(culture, this.text(culture));
  }
}
