import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { eLayoutType } from '@abp/ng.core';
import { ContentPanelDirective, FooterPanelDirective } from '@volo/ngx-lepton-x.core';
import { SideMenuLayoutComponent } from '@volo/ngx-lepton-x.lite/layouts';
import { FooterBar } from './footer-bar';
import { PageTop } from './page-top';

/**
 * The theme's side menu layout with this product's own footer and page top. It is written out because the theme's layout asks
 * for replacements only after it has drawn its defaults, so a replaced footer never shows.
 */
@Component({
  selector: 'app-application-layout',
  imports: [ContentPanelDirective, FooterBar, FooterPanelDirective, PageTop, RouterOutlet, SideMenuLayoutComponent],
  template: `
    <lpx-layout>
      <ng-template lpx-content>
        <app-page-top />
        <router-outlet />
      </ng-template>
      <ng-template lpx-footer-panel><app-footer-bar /></ng-template>
    </lpx-layout>
  `,
})
export class ApplicationLayout {
  static type = eLayoutType.application;
}
