import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { DocFile, DocumentApi } from './document-api';
import { FileSizePipe } from './file-size';

/** Uploads files one by one and tells which are there. A phone offers its camera. */
@Component({
  selector: 'app-file-field',
  imports: [FileSizePipe, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input #box type="file" multiple class="form-control" [id]="inputId()" [disabled]="busy()" accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.ofd,image/*" (change)="add(box)" />
    <div class="form-text">{{ '::Files:Help' | abpLocalization }}</div>
    @if (busy()) { <div class="form-text" role="status">{{ '::Files:Uploading' | abpLocalization }}</div> }
    @if (error(); as message) { <div class="cc-problem" role="alert">{{ message }}</div> }
    <ul class="cc-files">
      @for (file of files(); track file.id) {
        <li><i class="fas fa-paperclip" aria-hidden="true"></i> {{ file.fileName }} <small>{{ file.size | fileSize }}</small>
          <button type="button" class="cc-icon" (click)="remove(file)" [attr.aria-label]="('::Delete' | abpLocalization) + ' ' + file.fileName"><i class="fas fa-times" aria-hidden="true"></i></button></li>
      }
    </ul>
  `,
})
export class FileField {
  private readonly api = inject(DocumentApi);
  private readonly context = inject(CountyContext);

  readonly inputId = input('files');
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
        this.files.update(files => [...files, kept]);
      }
    } catch (error) {
      this.error.set(errorText(error, this.context.text('Files:Failed')));
    } finally {
      this.busy.set(false);
      this.changed.emit(this.files());
    }
  }

  protected remove(file: DocFile): void {
    this.files.update(files => files.filter(other => other !== file));
    this.changed.emit(this.files());
  }
}
