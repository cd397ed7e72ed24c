import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { InstantPipe, LabelPipe } from '../shared/pipes';
import { DocumentApi } from './document-api';
import { FileSizePipe } from './file-size';

/** Papers and photographs of a document. */
@Component({
  selector: 'app-file-list',
  imports: [FileSizePipe, InstantPipe, LabelPipe, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (files.hasValue() && files.value().items.length) {
      <section class="cc-card">
        <h2>{{ '::Files' | abpLocalization }}</h2>
        <ul class="cc-files">
          @for (file of files.value().items; track file.id) {
            <li>
              @if (file.contentType.startsWith('image/')) {
                <a [href]="'/api/downloads/attachment/' + file.id" target="_blank" rel="noopener"><img class="cc-photo" loading="lazy" [src]="'/api/downloads/attachment/' + file.id" [alt]="file.fileName" /></a>
              } @else { <i class="fas fa-paperclip" aria-hidden="true"></i> }
              <span><a [href]="'/api/downloads/attachment/' + file.id">{{ file.fileName }}</a>
                @if ('FileCategory:' + file.category | ccLabel: ''; as category) { <span class="cc-badge cc-badge-info">{{ category }}</span> }
                <small class="cc-note">{{ file.size | fileSize }} · {{ file.uploaderName }} · {{ file.creationTime | instant }}</small></span>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class FileList {
  private readonly api = inject(DocumentApi);

  readonly documentType = input.required<string>();
  readonly documentId = input.required<string>();
  /** Changes when the list is to be read again. */
  readonly version = input(0);

  protected readonly files = rxResource({
    params: () => ({ type: this.documentType(), id: this.documentId(), version: this.version() }),
    stream: ({ params }) => this.api.files(params.type, params.id),
  });
}
