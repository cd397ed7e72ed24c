import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Title of a page, one line of explanation, and its actions. */
@Component({
  selector: 'app-page-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header class="cc-page-head">
      <div class="cc-page-title">
        <h1>{{ heading() }}</h1>
        @if (help()) { <p>{{ help() }}</p> }
      </div>
      <div class="cc-actions"><ng-content /></div>
    </header>
  `,
})
export class PageHead {
  readonly heading = input.required<string>();
  readonly help = input<string>('');
}
