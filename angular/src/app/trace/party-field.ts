import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { LabelPipe } from '../shared/pipes';
import { LotApi } from './lot-api';

/** To whom goods go or from whom they come: a filed subject, or a name. */
export interface Party {
  subjectId?: string;
  name?: string;
}

const OUTSIDER = 'outsider';
const MANY = 12;

/** Chooses the other side of a step: nobody, a filed trace subject of the county, or somebody outside by name. */
@Component({
  selector: 'app-party-field',
  imports: [LabelPipe, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="form-label" [for]="inputId()">{{ (isFrom() ? '::Trace:FromWhom' : '::Trace:ToWhom') | abpLocalization }}</label>
    @if (filter() || parties().length >= many) {
      <input class="form-control mb-1" type="search" [attr.aria-label]="'::Trace:FindParty' | abpLocalization" [placeholder]="'::Trace:FindParty' | abpLocalization" (change)="filter.set($any($event.target).value.trim())" />
    }
    <select [id]="inputId()" class="form-select mb-2" (change)="choose($any($event.target).value)">
      <option value="">{{ '::Trace:Nobody' | abpLocalization }}</option>
      @for (p of parties(); track p.id) { <option [value]="p.id">{{ p.name }}（{{ 'Enum:TraceSubjectKind:' + p.kind | ccLabel: p.kind }}）</option> }
      <option [value]="outsider">{{ '::Trace:Outsider' | abpLocalization }}</option>
    </select>
    @if (isOutside()) {
      <input class="form-control mb-2" maxlength="200" [attr.aria-label]="'::Trace:OutsiderName' | abpLocalization" [placeholder]="'::Trace:OutsiderName' | abpLocalization" (input)="changed.emit({ name: $any($event.target).value.trim() || undefined })" />
    }
  `,
})
export class PartyField {
  private readonly api = inject(LotApi);
  readonly inputId = input('party');
  /** True for who gave, false for who gets. */
  readonly isFrom = input(false);
  readonly changed = output<Party>();

  protected readonly outsider = OUTSIDER;
  protected readonly many = MANY;
  protected readonly isOutside = signal(false);
  protected readonly filter = signal('');
  private readonly list = rxResource({ params: () => this.filter(), stream: ({ params }) => this.api.parties(params) });
  protected readonly parties = () => (this.list.hasValue() ? this.list.value().items : []);

  protected choose(value: string): void {
    this.isOutside.set(value === OUTSIDER);
    this.changed.emit(value && value !== OUTSIDER ? { subjectId: value } : {});
  }
}
