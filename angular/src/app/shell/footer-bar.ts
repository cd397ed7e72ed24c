import { ChangeDetectionStrategy, Component } from '@angular/core';
import { LocalizationPipe } from '@abp/ng.core';

/** Footer of every page: product name and the way to the public pages, which another part of the host serves. */
@Component({
  selector: 'app-footer-bar',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <footer class="cc-footer">
      <span>CountyCloud · {{ '::Footer:Product' | abpLocalization }}</span>
      <a href="/">{{ '::Footer:PublicPages' | abpLocalization }}</a>
    </footer>
  `,
})
export class FooterBar {}
