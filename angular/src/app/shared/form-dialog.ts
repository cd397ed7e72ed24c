import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { LocalizationPipe } from '@abp/ng.core';
import { ModalCloseDirective, ModalComponent } from '@abp/ng.theme.shared';

/** Frame of a form in a dialog: title, what the server said, and the two buttons. The form is projected and carries the id. */
@Component({
  selector: 'app-form-dialog',
  imports: [LocalizationPipe, ModalCloseDirective, ModalComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <abp-modal [visible]="visible()" (visibleChange)="onVisibleChange($event)" [busy]="busy()" [options]="{ size: 'lg', scrollable: true, backdrop: 'static', keyboard: true }">
      <ng-template #abpHeader>
        <div>
          <h4 class="modal-title">{{ heading() }}</h4>
          @if (subject()) { <small class="text-muted">{{ subject() }}</small> }
        </div>
      </ng-template>
      <ng-template #abpBody>
        @if (error(); as message) { <div class="alert alert-danger cc-form-error" role="alert">{{ message }}</div> }
        <ng-content />
      </ng-template>
      <ng-template #abpFooter>
        <button type="button" class="btn btn-outline-primary" abpClose>{{ 'AbpUi::Cancel' | abpLocalization }}</button>
        <button type="submit" [attr.form]="formId()" class="btn btn-primary" [disabled]="busy()">
          <i class="fas fa-check" aria-hidden="true"></i> {{ submitText() | abpLocalization }}
        </button>
      </ng-template>
    </abp-modal>
  `,
})
export class FormDialog {
  readonly heading = input.required<string>();
  readonly subject = input('');
  readonly formId = input.required<string>();
  /** Key of the text on the button that sends the form. */
  readonly submitText = input('AbpUi::Save');
  readonly busy = input(false);
  readonly error = input<string | null>(null);
  readonly closed = output<void>();

  protected readonly visible = signal(true);

  protected onVisibleChange(visible: boolean): void {
    this.visible.set(visible);
    if (!visible) this.closed.emit();
  }
}
