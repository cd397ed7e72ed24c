import { Component } from '@angular/core';
import { DynamicLayoutComponent } from '@abp/ng.core';
import { InternetConnectionStatusComponent, LoaderBarComponent } from '@abp/ng.theme.shared';

// No OnPush here: the framework's dynamic layout assigns plain fields and counts on being checked from the root.
@Component({
  selector: 'app-root',
  imports: [LoaderBarComponent, DynamicLayoutComponent, InternetConnectionStatusComponent],
  template: `
    <abp-loader-bar />
    <abp-dynamic-layout />
    <abp-internet-status />
  `,
})
export class AppComponent {}
