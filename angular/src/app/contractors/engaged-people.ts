import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LocalizationPipe } from '@abp/ng.core';
import { Confirmation, ConfirmationService, ToasterService } from '@abp/ng.theme.shared';
import { firstValueFrom } from 'rxjs';
import { AdministrationApi } from '../core/administration-api';
import { EngagedPerson, Engagement } from '../core/administration-models';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { LoadState } from '../shared/load-state';
import { TextPipe } from '../shared/pipes';
import { Invitation } from '../people/people';
import { RoleNamesPipe } from '../people/role-names';
import { PersonDialog } from './person-dialog';

/** Who enters a county through an engagement, and as what. */
@Component({
  selector: 'app-engaged-people',
  imports: [LoadState, LocalizationPipe, PersonDialog, RoleNamesPipe, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="cc-card cc-card-flush">
      <h2>
        {{ '::Engagements:PeopleOf' | abpLocalization: (engagement().countyName | ccText) }}
        @if (canEdit()) {
          <button type="button" class="btn btn-outline-primary btn-sm" (click)="dialog.set({ person: null })">
            <i class="fas fa-user-plus" aria-hidden="true"></i> {{ '::Engagements:AddPerson' | abpLocalization }}
          </button>
        }
      </h2>
      @if (people.hasValue()) {
        @if (people.value().items.length) {
          <div class="cc-scroll">
            <table class="cc-table cc-cards">
              <thead>
                <tr>
                  <th>{{ '::Engagements:UserName' | abpLocalization }}</th>
                  <th>{{ '::Engagements:PersonName' | abpLocalization }}</th>
                  <th>{{ '::Engagements:Roles' | abpLocalization }}</th>
                  <th><span class="visually-hidden">{{ '::Actions' | abpLocalization }}</span></th>
                </tr>
              </thead>
              <tbody>
                @for (person of people.value().items; track person.userId) {
                  <tr>
                    <th scope="row" class="cc-card-title">
                      {{ person.userName }}
                      @if (!person.isActive) { <span class="cc-badge cc-badge-warn">{{ '::Engagements:Inactive' | abpLocalization }}</span> }
                    </th>
                    <td [class.cc-blank]="!person.name" [attr.data-label]="'::Engagements:PersonName' | abpLocalization">{{ person.name }}</td>
                    <td [attr.data-label]="'::Engagements:Roles' | abpLocalization">{{ roleText(person) }}</td>
                    <td class="cc-row-actions">
                      @if (canEdit()) {
                        <button type="button" class="cc-icon" (click)="dialog.set({ person })" [title]="'::Engagements:ChangeRoles' | abpLocalization"
                                [attr.aria-label]="('::Engagements:ChangeRoles' | abpLocalization) + ' ' + person.userName"><i class="fas fa-pen" aria-hidden="true"></i></button>
                        <button type="button" class="cc-icon cc-icon-danger" (click)="remove(person)" [title]="'::Engagements:RemovePerson' | abpLocalization"
                                [attr.aria-label]="('::Engagements:RemovePerson' | abpLocalization) + ' ' + person.userName"><i class="fas fa-user-minus" aria-hidden="true"></i></button>
                      }
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else if (!waiting().length) {
          <div class="cc-empty"><i class="fas fa-users" aria-hidden="true"></i><p>{{ '::Engagements:NoPeople' | abpLocalization }}</p></div>
        }
      } @else {
        <app-load-state [failed]="!!people.error()" (retry)="people.reload()" />
      }
      @if (waiting().length) {
        <h3 class="h6 px-3 pt-3">{{ '::Engagements:Waiting' | abpLocalization }}</h3>
        <div class="cc-scroll">
          <table class="cc-table cc-cards" id="engagement-invitations">
            <thead>
              <tr>
                <th>{{ '::People:Email' | abpLocalization }}</th>
                <th>{{ '::Engagements:Roles' | abpLocalization }}</th>
                <th><span class="visually-hidden">{{ '::Actions' | abpLocalization }}</span></th>
              </tr>
            </thead>
            <tbody>
              @for (invitation of waiting(); track invitation.id) {
                <tr>
                  <th scope="row" class="cc-card-title text-break">{{ invitation.email }}</th>
                  <td [attr.data-label]="'::Engagements:Roles' | abpLocalization">{{ invitation.roles | roleNames }}</td>
                  <td class="cc-row-actions">
                    @if (canEdit()) {
                      <button type="button" class="cc-icon cc-icon-danger" (click)="withdraw(invitation)" [title]="'::People:Withdraw' | abpLocalization"
                              [attr.aria-label]="('::People:Withdraw' | abpLocalization) + ' ' + invitation.email"><i class="fas fa-times" aria-hidden="true"></i></button>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    </section>
    @if (dialog(); as open) {
      <app-person-dialog [engagement]="engagement()" [person]="open.person" (saved)="dialog.set(null); people.reload(); invitations.reload()" (closed)="dialog.set(null)" />
    }
  `,
})
export class EngagedPeople {
  private readonly api = inject(AdministrationApi);
  private readonly context = inject(CountyContext);
  private readonly confirmation = inject(ConfirmationService);

  readonly engagement = input.required<Engagement>();
  readonly canEdit = input(false);

  protected readonly dialog = signal<{ person: EngagedPerson | null } | null>(null);
  protected readonly people = rxResource({ params: () => this.engagement().id, stream: ({ params }) => this.api.engagedPeople(params) });

  private readonly toaster = inject(ToasterService);
  protected readonly invitations = rxResource({ params: () => this.engagement().id, stream: ({ params }) => this.api.engagementInvitations(params) });
  protected readonly waiting = computed(() => (this.invitations.hasValue() ? this.invitations.value().items : []));

  protected withdraw(invitation: Invitation): void {
    this.confirmation.warn('::People:WithdrawConfirmation', '::People:WithdrawTitle', { messageLocalizationParams: [invitation.email] }).subscribe(async status => {
      if (status !== Confirmation.Status.confirm) return;

      await firstValueFrom(this.api.withdrawInvitation(this.engagement().id, invitation.id));
      this.toaster.success('::People:Withdrawn', '', { life: 3000 });
      this.invitations.reload();
    });
  }

  protected roleText(person: EngagedPerson): string {
    return person.roles.map(role => pickText(role, this.context.language())).join('、');
  }

  protected remove(person: EngagedPerson): void {
    const county = pickText(this.engagement().countyName, this.context.language());
    this.confirmation
      .warn('::Engagements:RemoveConfirmation', '::Engagements:RemoveTitle', { messageLocalizationParams: [person.userName, county] })
      .subscribe(async status => {
        if (status !== Confirmation.Status.confirm) return;

        await firstValueFrom(this.api.removePerson(this.engagement().id, person.userId));
        this.people.reload();
      });
  }
}
