import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { DocFile, DocumentApi } from './document-api';
import { LabelPipe } from '../shared/pipes';
import { FileSizePipe } from './file-size';

/** Uploads files one by one and tells which are there. A phone offers its camera. */
@Component({
  selector: 'app-file-field',
  imports: [FileSizePipe, LabelPipe, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input #box type="file" [multiple]="!isSingle()" class="form-control" [id]="inputId()" [disabled]="busy()" accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.ofd,image/*" (change)="add(box)" />
    <div class="form-text">{{ '::Files:Help' | abpLocalization }}</div>
    @if (busy()) { <div class="form-text" role="status">{{ '::Files:Uploading' | abpLocalization }}</div> }
    @if (error(); as message) { <div class="cc-problem" role="alert">{{ message }}</div> }
    <ul class="cc-files">
      @for (file of files(); track file.id) {
        <li><i class="fas fa-paperclip" aria-hidden="true"></i> {{ file.fileName }} <small>{{ file.size | fileSize }}</small>
          @if (kinds().length) {
            <select #kind class="form-select form-select-sm cc-narrow" (change)="setKind(file, kind.value)" [attr.aria-label]="'::Field:paperKind' | abpLocalization">
              @for (option of kinds(); track option) { <option [value]="option" [selected]="option === file.category">{{ 'Enum:' + enumType() + ':' + option | ccLabel: option }}</option> }
            </select>
          }
          <button type="button" class="cc-icon" (click)="remove(file)" [attr.aria-label]="('::Delete' | abpLocalization) + ' ' + file.fileName"><i class="fas fa-times" aria-hidden="true"></i></button></li>
      }
    </ul>
  `,
})
export class FileField {
  private readonly api = inject(DocumentApi);
  private readonly context = inject(CountyContext);

  readonly inputId = input('files');
  /** Kinds of papers of which each file is one; none when it does not matter. */
  readonly kinds = input<string[]>([]);
  readonly enumType = input('');
  /** True when there is one file: another one takes its place. */
  readonly isSingle = input(false);
  readonly changed = output<DocFile[]>();
  protected readonly files = signal<DocFile[]>([]);
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);

  protected async add(box: HTMLInputElement): Promise<void> {
    const chosen = [...(box.files ?? [])];
    box.value = '';
    this.error.set(null);
    this.busy.set(true);
    try {
      for (const file of chosen) {
        const kept = await firstValueFrom(this.api.upload(file));
        this.files.update(files => [...(this.isSingle() ? [] : files), { ...kept, category: this.kinds()[0] ?? null }]);
      }
    } catch (error) {
      this.error.set(errorText(error, this.context.text('Files:Failed')));
    } finally {
      this.busy.set(false);
      this.changed.emit(this.files());
    }
  }

  protected setKind(file: DocFile, category: string): void {
    this.files.update(files => files.map(other => (other.id === file.id ? { ...other, category } : other)));
    this.changed.emit(this.files());
  }

  protected remove(file: DocFile): void {
    this.files.update(files => files.filter(other => other !== file));
    this.changed.emit(this.files());
  }
}
