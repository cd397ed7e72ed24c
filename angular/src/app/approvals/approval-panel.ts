import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom, Observable } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText, isConflict } from '../core/errors';
import { DocFile } from '../documents/document-api';
import { FileField } from '../documents/file-field';
import { LoadState } from '../shared/load-state';
import { DayPipe, InstantPipe, LabelPipe, TextPipe } from '../shared/pipes';
import { Approval, ApprovalApi, ApprovalStep } from './approvals';

/** The approvals of one document: the way it takes, what was decided, and the decision of whoever is to sign now. */
@Component({
  selector: 'app-approval-panel',
  imports: [DayPipe, FileField, FormsModule, InstantPipe, LabelPipe, LoadState, LocalizationPipe, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './approval-panel.html',
})
export class ApprovalPanel {
  private readonly api = inject(ApprovalApi);
  private readonly confirmation = inject(ConfirmationService);
  private readonly toaster = inject(ToasterService);
  private readonly context = inject(CountyContext);

  readonly documentType = input.required<string>();
  readonly documentId = input.required<string>();
  /** Changes when the approvals are to be read again. */
  readonly version = input(0);
  /** Something was decided: the document is another now. */
  readonly decided = output<void>();

  protected readonly approvals = rxResource({
    params: () => ({ type: this.documentType(), id: this.documentId(), version: this.version() }),
    stream: ({ params }) => this.api.ofDocument(params.type, params.id),
  });
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  protected opinion = '';
  protected files: DocFile[] = [];

  protected stepState(approval: Approval, step: ApprovalStep): string {
    if (approval.state === 'approved' || step.order < approval.currentStep) return 'past';
    return step.order === approval.currentStep && approval.state === 'pending' ? 'current' : 'future';
  }

  protected roleNames(roles: string[]): string {
    return roles.map(role => this.context.text(`Role:${role}`, role)).join('、');
  }

  protected tone(kind: string): string {
    const tones: Record<string, string> = { approve: 'cc-badge-good', approved: 'cc-badge-good', reject: 'cc-badge-bad', rejected: 'cc-badge-bad', return: 'cc-badge-warn', returned: 'cc-badge-warn' };
    return `cc-badge ${tones[kind] ?? 'cc-badge-info'}`;
  }

  protected decide(approval: Approval, kind: 'approve' | 'return' | 'reject'): void {
    if (kind !== 'approve' && !this.opinion.trim()) {
      this.error.set(this.context.text('Approval:OpinionMissing'));
      return;
    }

    const send = () => this.send(this.api.decide(approval, kind, this.opinion.trim(), this.files.map(file => file.id)));
    this.confirmation.warn(`::Approval:Confirm:${kind}`, '::AreYouSure', { messageLocalizationParams: [approval.documentNumber] }).subscribe(status => {
      if (status === Confirmation.Status.confirm) void send();
    });
  }

  protected withdraw(approval: Approval): void {
    this.confirmation.warn('::Approval:Confirm:withdraw', '::AreYouSure', { messageLocalizationParams: [approval.documentNumber] }).subscribe(status => {
      if (status === Confirmation.Status.confirm) void this.send(this.api.withdraw(approval, this.opinion.trim() || '—'));
    });
  }

  protected comment(approval: Approval): void {
    if (this.opinion.trim()) void this.send(this.api.comment(approval, this.opinion.trim(), this.files.map(file => file.id)));
  }

  private async send(call: Observable<Approval>): Promise<void> {
    this.error.set(null);
    this.busy.set(true);
    try {
      await firstValueFrom(call);
      this.opinion = '';
      this.files = [];
      this.toaster.success('::Saved', '', { life: 3000 });
      this.approvals.reload();
      this.decided.emit();
    } catch (error) {
      this.error.set(isConflict(error) ? this.context.text('Conflict') : errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }
}
