import { ChangeDetectionStrategy, Component, computed, inject, input, OnInit, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { AdministrationApi } from '../core/administration-api';
import { Contractor, Engagement } from '../core/administration-models';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { dateOnly, today } from '../core/dates';
import { errorText } from '../core/errors';
import { pickText } from '../core/localized-text';
import { FormDialog } from '../shared/form-dialog';
import { TextPipe } from '../shared/pipes';

/** Form of an engagement: in which county, from when, until when. */
@Component({
  selector: 'app-engagement-dialog',
  imports: [FormDialog, LocalizationPipe, ReactiveFormsModule, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-form-dialog [heading]="(engagement() ? '::Engagements:Edit' : '::Engagements:New') | abpLocalization" [subject]="subject()" formId="cc-engagement-form" [busy]="busy()" [error]="error()" (closed)="closed.emit()">
      <form id="cc-engagement-form" class="cc-form" [formGroup]="form" (ngSubmit)="save()" autocomplete="off">
        @if (!engagement()) {
          <div class="cc-field cc-field-wide" [class.cc-invalid]="isWrong('countyId')">
            <label class="form-label" for="engagement-county">{{ '::Engagements:County' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
            <select id="engagement-county" class="form-select" formControlName="countyId">
              <option value=""></option>
              @for (county of counties(); track county.id) { <option [value]="county.id">{{ county.name | ccText }}（{{ county.code }}）</option> }
            </select>
            @if (isWrong('countyId')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
          </div>
        }
        <div class="cc-field" [class.cc-invalid]="isWrong('from')">
          <label class="form-label" for="engagement-from">{{ '::Engagements:From' | abpLocalization }} <span class="cc-required" aria-hidden="true">*</span></label>
          <input id="engagement-from" type="date" class="form-control" formControlName="from" />
          @if (isWrong('from')) { <div class="cc-problem" role="alert">{{ '::Validation:Required' | abpLocalization }}</div> }
        </div>
        <div class="cc-field">
          <label class="form-label" for="engagement-to">{{ '::Engagements:To' | abpLocalization }}</label>
          <input id="engagement-to" type="date" class="form-control" formControlName="to" />
          <div class="form-text">{{ '::Engagements:ToHelp' | abpLocalization }}</div>
        </div>
      </form>
    </app-form-dialog>
  `,
})
export class EngagementDialog implements OnInit {
  private readonly api = inject(AdministrationApi);
  private readonly countyApi = inject(CountyCloudApi);
  private readonly context = inject(CountyContext);
  private readonly toaster = inject(ToasterService);

  readonly contractor = input.required<Contractor>();
  /** Engagement to change; none to make one. */
  readonly engagement = input<Engagement | null>(null);
  readonly saved = output<void>();
  readonly closed = output<void>();

  protected readonly form = inject(NonNullableFormBuilder).group({
    countyId: ['', [Validators.required]],
    from: [today(), [Validators.required]],
    to: [''],
  });
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  private readonly countyList = rxResource({ stream: () => this.countyApi.countyList() });
  protected readonly counties = computed(() => (this.countyList.hasValue() ? this.countyList.value().items.filter(county => county.isActive) : []));
  protected readonly subject = computed(() => {
    const county = this.engagement()?.countyName;
    return [this.contractor().name, ...(county ? [county] : [])].map(name => pickText(name, this.context.language())).join(' · ');
  });

  ngOnInit(): void {
    const engagement = this.engagement();
    if (engagement) this.form.setValue({ countyId: engagement.countyId, from: dateOnly(engagement.from), to: dateOnly(engagement.to) });
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      const { countyId, from, to } = this.form.getRawValue();
      const engagement = this.engagement();
      const days = { from, to: to || null };
      await firstValueFrom(
        engagement
          ? this.api.updateEngagement(engagement.id, { ...days, concurrencyStamp: engagement.concurrencyStamp })
          : this.api.engage({ contractorId: this.contractor().id, countyId, ...days }),
      );
      this.toaster.success('::Saved', '', { life: 3000 });
      this.saved.emit();
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected isWrong(name: 'countyId' | 'from'): boolean {
    const control = this.form.controls[name];
    return control.invalid && control.touched;
  }
}
