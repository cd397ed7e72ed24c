import { ChangeDetectionStrategy, Component, inject, input, OnInit, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LocalizationPipe } from '@abp/ng.core';
import { CountyContext } from '../core/county-context';
import { documentLink } from '../documents/kinds';

/** Where links in mails lead: opens the document in its county, whichever county the session is in. */
@Component({
  selector: 'app-go-page',
  imports: [LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (problem(); as text) {
      <div class="cc-empty"><p>{{ text }}</p><a class="btn btn-outline-primary btn-sm" routerLink="/tasks">{{ '::Menu:MyTasks' | abpLocalization }}</a></div>
    }
  `,
})
export class GoPage implements OnInit {
  private readonly router = inject(Router);
  private readonly context = inject(CountyContext);

  /** Code of the county, from the address. */
  readonly county = input.required<string>();
  /** Kind of document, as the server names it. */
  readonly type = input.required<string>();
  readonly id = input.required<string>();

  protected readonly problem = signal<string | null>(null);

  ngOnInit(): void {
    void this.open();
  }

  private async open(): Promise<void> {
    const link = documentLink(this.type(), this.id());
    if (!link) {
      this.problem.set(this.context.text('Go:NotFound'));
      return;
    }

    const target = this.router.createUrlTree(link).toString();
    if (this.context.countyCode() === this.county()) {
      await this.router.navigateByUrl(target, { replaceUrl: true });
      return;
    }

    await this.context.loadCounties();
    const county = this.context.counties().find(choice => choice.code === this.county());
    if (county) await this.context.switchTo(county, target);
    else this.problem.set(this.context.text('Go:OtherCounty'));
  }
}
