import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormControl } from '@angular/forms';
import { LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom } from 'rxjs';
import { CountyCloudApi } from '../core/api';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';

/** Picture of a brand in the form: chosen, uploaded at once, and shown as it will be seen. The record keeps its name. */
@Component({
  selector: 'app-brand-picture-field',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="cc-picture">
      @if (source(); as address) { <img [src]="address" [alt]="'::BrandPicture:Preview' | abpLocalization" /> }
      <div>
        @if (name()) { <code>{{ name() }}</code> }
        <div class="cc-picture-actions">
          <label class="btn btn-outline-primary btn-sm" [class.disabled]="busy()">
            <i class="fas fa-image" aria-hidden="true"></i>
            {{ (busy() ? '::BrandPicture:Uploading' : name() ? '::BrandPicture:Replace' : '::BrandPicture:Choose') | abpLocalization }}
            <input #picker type="file" [id]="fieldId()" class="visually-hidden" accept="image/png,image/jpeg,image/webp,image/svg+xml" [disabled]="busy()" (change)="upload(picker.files?.[0]); picker.value = ''" />
          </label>
          @if (name()) {
            <button type="button" class="btn btn-link btn-sm" (click)="set('', null)">{{ '::BrandPicture:Remove' | abpLocalization }}</button>
          }
        </div>
        <div class="form-text">{{ '::BrandPicture:MarkHelp' | abpLocalization }}</div>
        @if (error(); as message) { <div class="cc-problem" role="alert">{{ message }}</div> }
      </div>
    </div>
  `,
})
export class BrandPictureField {
  private readonly api = inject(CountyCloudApi);
  private readonly context = inject(CountyContext);

  readonly control = input.required<FormControl>();
  readonly fieldId = input.required<string>();

  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  private readonly changed = signal<{ name: string; preview: string | null } | null>(null);
  protected readonly name = computed(() => this.changed()?.name ?? ((this.control().value as string | null) || ''));
  /** A picture that was just chosen, before any page may show it; else the one on the public page. */
  protected readonly source = computed(() => {
    const changed = this.changed();
    if (changed) return changed.preview;

    return this.name() ? `/${this.context.countyCode()}/brand/${this.name()}?t=${Date.now()}` : null;
  });

  protected async upload(file: File | undefined): Promise<void> {
    if (!file || this.busy()) return;

    this.busy.set(true);
    this.error.set(null);
    try {
      const picture = isPrintable(file) ? file : await toPng(file);
      const [kept, preview] = await Promise.all([firstValueFrom(this.api.uploadBrandPicture(picture)), dataUrl(picture)]);
      this.set(kept.file, preview);
    } catch (error) {
      this.error.set(errorText(error, this.context.text('BrandPicture:Failed')));
    } finally {
      this.busy.set(false);
    }
  }

  protected set(name: string, preview: string | null): void {
    this.control().setValue(name);
    this.control().markAsDirty();
    this.changed.set({ name, preview });
  }
}

const LONGEST_SIDE = 800;

/** Labels are printed with PNG and JPEG. */
function isPrintable(file: File): boolean {
  return file.type === 'image/png' || file.type === 'image/jpeg';
}

/**
 * SVG and WebP as PNG. An SVG is drawn as a picture, where a browser runs no script of it and loads nothing; what is sent is pixels, so that no SVG ever
 * reaches the server.
 */
async function toPng(file: File): Promise<File> {
  const image = new Image();
  image.src = await dataUrl(file);
  await image.decode();
  // An SVG may have no size of its own.
  const [width, height] = [image.naturalWidth || LONGEST_SIDE, image.naturalHeight || LONGEST_SIDE];
  const scale = file.type === 'image/svg+xml' ? LONGEST_SIDE / Math.max(width, height) : Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (!png) throw new Error('unreadable');

  return new File([png], file.name.replace(/\.[^.]*$/, '') + '.png', { type: 'image/png' });
}

function dataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}
