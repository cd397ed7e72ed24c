import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, OnDestroy, OnInit, signal, viewChild } from '@angular/core';
import { FormControl } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom, Subscription } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { LocalizedText, pickText } from '../core/localized-text';
import { Doc, flatten, Reference } from './document-kind';
import { DocumentApi } from './document-api';

const WAIT = 200;
const MOST = 20;

interface Option {
  value: string;
  text: string;
}

/**
 * Searches one of the county's own lists while somebody types, and keeps what is chosen of it: one value, or several. A combobox by the pattern of
 * ARIA: arrows move, Enter chooses, Escape closes, Backspace in the empty box takes the last of several away. The list stands in the flow of the form,
 * so that it is never cut off on a phone.
 */
@Component({
  selector: 'app-ref-picker',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isMany() && chosen().length) {
      <ul class="cc-picker-chips">
        @for (option of chosen(); track option.value) {
          <li><span>{{ option.text }}</span><button type="button" class="cc-icon" (click)="remove($event, option)" [attr.aria-label]="removeText(option)"><i class="fas fa-times" aria-hidden="true"></i></button></li>
        }
      </ul>
    }
    <div class="cc-picker-box">
      <i class="fas fa-search" aria-hidden="true"></i>
      <input #box type="text" role="combobox" class="form-control" [id]="inputId()" autocomplete="off" aria-autocomplete="list" [attr.aria-expanded]="isOpen()" [attr.aria-controls]="inputId() + '-list'"
        [attr.aria-activedescendant]="isOpen() && at() >= 0 ? inputId() + '-' + at() : null" [placeholder]="'::Picker:Search' | abpLocalization" [value]="typed()" [attr.maxlength]="128"
        (input)="type(box.value)" (click)="open()" (keydown)="key($event)" (blur)="leave()" />
      @if (!isMany() && control().value) { <button type="button" class="cc-icon" (mousedown)="$event.preventDefault()" (click)="clear($event)" [attr.aria-label]="'::Picker:Clear' | abpLocalization"><i class="fas fa-times" aria-hidden="true"></i></button> }
    </div>
    @if (isOpen()) {
      <ul class="cc-picker-list" role="listbox" [id]="inputId() + '-list'">
        @for (option of options(); track option.value; let i = $index) {
          <li role="option" [id]="inputId() + '-' + i" [class.cc-picker-at]="i === at()" [attr.aria-selected]="isChosen(option)" (mousedown)="$event.preventDefault()" (click)="choose($event, option)">
            @if (isChosen(option)) { <i class="fas fa-check" aria-hidden="true"></i> } {{ option.text }}
          </li>
        } @empty {
          @if (!busy()) { <li class="cc-picker-none">{{ '::Picker:None' | abpLocalization }}</li> }
        }
        @if (more(); as count) { <li class="cc-picker-none">{{ '::Picker:More' | abpLocalization: count.toString() }}</li> }
      </ul>
    }
    <span class="visually-hidden" role="status">@if (isOpen() && !busy()) { {{ '::Picker:Count' | abpLocalization: options().length.toString() }} }</span>
    @if (error(); as message) { <div class="cc-problem" role="alert">{{ message }}</div> }
  `,
  styles: `
    :host { display: block; }
    .cc-picker-box { position: relative; }
    .cc-picker-box > i { position: absolute; left: .75rem; top: 50%; transform: translateY(-50%); color: var(--cc-muted); pointer-events: none; }
    .cc-picker-box > input { padding-left: 2.2rem; padding-right: 2.75rem; min-height: 44px; }
    .cc-picker-box > .cc-icon { position: absolute; right: 0; top: 0; width: 44px; height: 44px; }
    .cc-picker-list { list-style: none; margin: .25rem 0 0; padding: .25rem; max-height: 15rem; overflow-y: auto; border: 1px solid var(--cc-line); border-radius: .4rem; background: var(--cc-surface); color: var(--cc-ink); }
    .cc-picker-list li { min-height: 44px; display: flex; align-items: center; gap: .5rem; padding: .4rem .6rem; border-radius: .3rem; cursor: pointer; overflow-wrap: anywhere; }
    .cc-picker-list li:hover, .cc-picker-at { background: color-mix(in srgb, var(--cc-brand) 12%, var(--cc-surface)); }
    .cc-picker-list .cc-picker-none { cursor: default; color: var(--cc-muted); background: none; }
    .cc-picker-chips { list-style: none; margin: 0 0 .4rem; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem; }
    .cc-picker-chips li { display: flex; align-items: center; border: 1px solid var(--cc-line); border-radius: 2rem; padding-left: .8rem; max-width: 100%; overflow-wrap: anywhere; }
  `,
})
export class RefPicker implements OnInit, OnDestroy {
  private readonly api = inject(DocumentApi);
  private readonly context = inject(CountyContext);

  readonly control = input.required<FormControl>();
  readonly ref = input.required<Reference>();
  readonly inputId = input.required<string>();
  readonly isMany = input(false);

  protected readonly typed = signal('');
  protected readonly options = signal<Option[]>([]);
  protected readonly chosen = signal<Option[]>([]);
  protected readonly total = signal(0);
  protected readonly isOpen = signal(false);
  protected readonly busy = signal(false);
  protected readonly at = signal(-1);
  protected readonly error = signal<string | null>(null);
  protected readonly more = computed(() => Math.max(0, this.total() - MOST));
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private answer: Promise<void> | undefined;
  private changes: Subscription | undefined;

  ngOnInit(): void {
    void this.showChosen();
    this.changes = this.control().valueChanges.subscribe(value => {
      if (!this.isMany() && !value && !this.ref().isFree) this.typed.set('');
    });
  }

  ngOnDestroy(): void {
    clearTimeout(this.timer);
    this.changes?.unsubscribe();
  }

  protected isChosen(option: Option): boolean {
    return this.values().includes(option.value);
  }

  protected removeText(option: Option): string {
    return this.context.text('Picker:Remove', '{0}').replace('{0}', option.text);
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.isOpen.set(true);
    if (this.ref().isFree) this.set(text.trim() || null);
    this.at.set(-1);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  protected open(): void {
    if (this.isOpen()) return;

    this.isOpen.set(true);
    this.ask(this.isMany() || !this.control().value ? this.typed() : '');
  }

  /** What was typed and not chosen does not look as if it were. */
  protected leave(): void {
    this.isOpen.set(false);
    if (!this.ref().isFree) this.typed.set(this.isMany() ? '' : (this.chosen()[0]?.text ?? ''));
  }

  protected key(event: KeyboardEvent): void {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (!this.isOpen()) this.open();
        else this.move(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter':
        // Never sends the form: somebody is still choosing.
        if (this.isOpen()) {
          event.preventDefault();
          void this.take(event);
        }
        break;
      case 'Escape':
        if (this.isOpen()) {
          event.stopPropagation();
          this.isOpen.set(false);
        }
        break;
      case 'Backspace':
        if (this.isMany() && !this.typed() && this.chosen().length) this.remove(event, this.chosen()[this.chosen().length - 1]);
        break;
    }
  }

  protected choose(event: Event, option: Option): void {
    event.preventDefault();
    if (this.isMany()) {
      if (this.isChosen(option)) return this.remove(event, option);

      this.chosen.update(all => [...all, option]);
      this.set([...this.values(), option.value]);
      this.typed.set('');
    } else {
      this.chosen.set([option]);
      this.typed.set(option.text);
      this.set(option.value);
    }
    this.isOpen.set(false);
    this.at.set(-1);
  }

  protected remove(event: Event, option: Option): void {
    event.preventDefault();
    this.chosen.update(all => all.filter(o => o.value !== option.value));
    this.set(this.values().filter(value => value !== option.value));
  }

  protected clear(event: Event): void {
    event.preventDefault();
    this.chosen.set([]);
    this.typed.set('');
    this.set(null);
    this.box().nativeElement.focus();
  }

  /** Whoever types fast and presses Enter means what was typed, not what stood there before. */
  private async take(event: Event): Promise<void> {
    if (this.timer) this.ask();
    await this.answer;
    const option = this.options()[this.at()];
    if (option && this.isOpen()) this.choose(event, option);
  }

  private ask(text = this.typed()): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.answer = this.search(text);
  }

  private set(value: unknown): void {
    this.control().setValue(value);
    this.control().markAsDirty();
  }

  private values(): string[] {
    const value = this.control().value as string | string[] | null;
    return Array.isArray(value) ? value : value ? [value] : [];
  }

  private move(by: number): void {
    const count = this.options().length;
    if (!count) return;

    this.at.set((this.at() + by + count) % count);
    document.getElementById(`${this.inputId()}-${this.at()}`)?.scrollIntoView({ block: 'nearest' });
  }

  private async search(text: string): Promise<void> {
    const asked = ++this.asked;
    this.busy.set(true);
    this.error.set(null);
    try {
      const page = await firstValueFrom(this.api.list(this.ref().api, { maxResultCount: MOST, filter: text.trim(), ...this.ref().query }));
      if (asked !== this.asked) return;

      const fits = this.ref().where;
      this.options.set(page.items.filter(item => !fits || fits(item)).map(item => this.toOption(item)));
      this.total.set(page.totalCount ?? page.items.length);
      this.at.set(this.options().length && text ? 0 : -1);
    } catch (error) {
      if (asked === this.asked) this.error.set(errorText(error, this.context.text('LoadFailed')));
    } finally {
      if (asked === this.asked) this.busy.set(false);
    }
  }

  /** What the document says already, by name: the form knows its id only. */
  private async showChosen(): Promise<void> {
    for (const value of this.values()) {
      let option: Option = { value, text: value };
      try {
        if (this.ref().value === 'id') option = { ...this.toOption(flatten(await firstValueFrom(this.api.get(this.ref().api, value)))), value };
        else option = (await firstValueFrom(this.api.list(this.ref().api, { maxResultCount: MOST, filter: value }))).items.map(item => this.toOption(item)).find(o => o.value === value) ?? option;
      } catch {
        // What is gone, or may not be seen, is shown as it is kept.
      }
      this.chosen.update(all => [...all, option]);
      if (!this.isMany()) this.typed.set(option.text);
    }
  }

  private toOption(item: Doc): Option {
    const read = (path: string) => path.split('.').reduce<unknown>((value, name) => (value as Doc | null)?.[name], item);
    return { value: String(read(this.ref().value)), text: this.ref().text.map(name => pickText(read(name) as LocalizedText | string, this.context.language())).filter(Boolean).join(' ') };
  }
}
