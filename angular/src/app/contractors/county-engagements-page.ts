import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { AdministrationApi } from '../core/administration-api';
import { CountyEngagement, EngagedPerson } from '../core/administration-models';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { LoadState } from '../shared/load-state';
import { PageHead } from '../shared/page-head';
import { PeriodStateBadge, PeriodText } from '../shared/period';
import { TextPipe } from '../shared/pipes';

/** Which contractors work in one's own county. Read only. */
@Component({
  selector: 'app-county-engagements-page',
  imports: [LoadState, LocalizationPipe, PageHead, PeriodStateBadge, PeriodText, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-head [heading]="'::Menu:CountyEngagements' | abpLocalization" [help]="'::CountyEngagements:Help' | abpLocalization" />
    @if (list.hasValue()) {
      @for (engagement of list.value().items; track engagement.id) {
        <section class="cc-card">
          <h2>{{ engagement.contractorName | ccText }} <app-period-state [state]="engagement.state" /></h2>
          <dl class="cc-facts">
            <dt>{{ '::Contractors:Code' | abpLocalization }}</dt>
            <dd><code>{{ engagement.contractorCode }}</code></dd>
            <dt>{{ '::Engagements:From' | abpLocalization }} – {{ '::Engagements:To' | abpLocalization }}</dt>
            <dd><app-period [from]="engagement.from" [to]="engagement.to" /></dd>
            @if (contactText(engagement); as contact) {
              <dt>{{ '::Contractors:Contact' | abpLocalization }}</dt>
              <dd>{{ contact }}</dd>
            }
            <dt>{{ '::Engagements:People' | abpLocalization }}</dt>
            <dd>
              @for (person of engagement.people; track person.userId) {
                <div>{{ person.userName }} @if (person.name) { {{ person.name }} } <small class="cc-note">{{ roleText(person) }}</small></div>
              } @empty { — }
            </dd>
          </dl>
        </section>
      } @empty {
        <div class="cc-empty"><i class="fas fa-handshake" aria-hidden="true"></i><p>{{ '::CountyEngagements:Empty' | abpLocalization }}</p></div>
      }
    } @else {
      <app-load-state [failed]="!!list.error()" (retry)="list.reload()" />
    }
  `,
})
export class CountyEngagementsPage {
  private readonly api = inject(AdministrationApi);
  private readonly context = inject(CountyContext);

  protected readonly list = rxResource({ stream: () => this.api.countyEngagements() });

  protected contactText(engagement: CountyEngagement): string {
    return [engagement.contactName, engagement.contactPhone].filter(part => part).join(' ');
  }

  protected roleText(person: EngagedPerson): string {
    return person.roles.map(role => pickText(role, this.context.language())).join('、');
  }
}
