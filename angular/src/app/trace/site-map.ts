import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CountyContext } from '../core/county-context';

/** Degrees shown from the middle to an edge. */
const SPAN = 0.05;
const SIZE = 200;
const KM_PER_DEGREE = 111.32;

/** Where a site lies: a small drawing with lines of latitude and longitude and a scale, without anything loaded from elsewhere. */
@Component({
  selector: 'app-site-map',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'svg { width: 100%; max-width: 260px; height: auto; display: block; border: 1px solid var(--bs-border-color, #ccc); border-radius: 4px; }',
  template: `
    <svg viewBox="0 0 200 200" role="img" [attr.aria-label]="label()">
      <rect width="200" height="200" fill="#eef4ea" />
      @for (line of lines(); track line.key) {
        <line [attr.x1]="line.x1" [attr.y1]="line.y1" [attr.x2]="line.x2" [attr.y2]="line.y2" stroke="#9db49a" stroke-width="0.7" />
        <text [attr.x]="line.tx" [attr.y]="line.ty" font-size="8" fill="#4c6149">{{ line.text }}</text>
      }
      <path d="M100 100c-6-9-10-14-10-20a10 10 0 0 1 20 0c0 6-4 11-10 20z" fill="#b3261e" />
      <circle cx="100" cy="80" r="3.5" fill="#fff" />
      <path [attr.d]="'M10 190v-4h' + scale() + 'v4'" stroke="#223" fill="none" />
      <text x="12" y="182" font-size="8" fill="#223">2 km</text>
    </svg>
    <small>{{ text() }}</small>
  `,
})
export class SiteMap {
  private readonly context = inject(CountyContext);

  readonly latitude = input.required<number>();
  readonly longitude = input.required<number>();

  protected readonly text = computed(() => `${this.latitude().toFixed(5)}° N, ${this.longitude().toFixed(5)}° E`);
  protected readonly label = computed(() => this.context.text('Trace:Map:Label').replace('{0}', this.latitude().toFixed(5)).replace('{1}', this.longitude().toFixed(5)));
  /** Two kilometres, in units of the drawing. */
  protected readonly scale = computed(() => ((2 / KM_PER_DEGREE / (2 * SPAN)) * SIZE).toFixed(1));

  /** Every second minute and a bit more: lines at each 0.02 degrees. East-west is drawn as wide as it is at this latitude. */
  protected readonly lines = computed(() => {
    const squeeze = Math.cos((this.latitude() * Math.PI) / 180);
    const step = 0.02;
    const perDegree = SIZE / (2 * SPAN);
    const lines: { key: string; x1: number; y1: number; x2: number; y2: number; tx: number; ty: number; text: string }[] = [];
    for (let n = Math.ceil((this.latitude() - SPAN) / step); n * step <= this.latitude() + SPAN; n++) {
      const y = SIZE / 2 - (n * step - this.latitude()) * perDegree;
      lines.push({ key: `n${n}`, x1: 0, y1: y, x2: SIZE, y2: y, tx: 2, ty: y - 2, text: `${(n * step).toFixed(2)}°` });
    }
    const wide = SPAN / squeeze;
    for (let e = Math.ceil((this.longitude() - wide) / step); e * step <= this.longitude() + wide; e++) {
      const x = SIZE / 2 + (e * step - this.longitude()) * perDegree * squeeze;
      lines.push({ key: `e${e}`, x1: x, y1: 0, x2: x, y2: SIZE, tx: x + 2, ty: 9, text: `${(e * step).toFixed(2)}°` });
    }
    return lines;
  });
}
