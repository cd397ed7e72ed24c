import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { LocalizationPipe } from '@abp/ng.core';
import { PeriodStateBadge, PeriodText } from '../shared/period';
import { TextPipe } from '../shared/pipes';
import { RoleDelegation } from './people';

/** Roles that are lent: by whom to whom, from when until when, and why. */
@Component({
  selector: 'app-delegation-list',
  imports: [LocalizationPipe, PeriodStateBadge, PeriodText, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (items().length) {
      <div class="cc-scroll">
        <table class="cc-table cc-cards">
          <thead>
            <tr>
              <th>{{ '::People:LentFromTo' | abpLocalization }}</th>
              <th>{{ '::People:LentRole' | abpLocalization }}</th>
              <th>{{ '::Engagements:From' | abpLocalization }} – {{ '::Engagements:To' | abpLocalization }}</th>
              <th>{{ '::People:Reason' | abpLocalization }}</th>
              <th>{{ '::Engagements:State' | abpLocalization }}</th>
              <th><span class="visually-hidden">{{ '::Actions' | abpLocalization }}</span></th>
            </tr>
          </thead>
          <tbody>
            @for (item of items(); track item.id) {
              <tr>
                <th scope="row" class="cc-card-title">{{ item.fromUserName }} → {{ item.toUserName }}</th>
                <td [attr.data-label]="'::People:LentRole' | abpLocalization">@if (item.role) { {{ item.role | ccText }} } @else { {{ '::People:AllRoles' | abpLocalization }} }</td>
                <td [attr.data-label]="'::Engagements:From' | abpLocalization"><span><app-period [from]="item.from" [to]="item.to" /></span></td>
                <td [attr.data-label]="'::People:Reason' | abpLocalization">{{ item.reason }}</td>
                <td [attr.data-label]="'::Engagements:State' | abpLocalization">
                  <span><app-period-state [state]="item.state" />@if (item.revokedByName) { <small class="cc-note">{{ '::People:RevokedBy' | abpLocalization: item.revokedByName }}</small> }</span>
                </td>
                <td class="cc-row-actions">
                  @if (item.state !== 'ended' && (canRevokeAll() || item.isMine || item.isForMe)) {
                    <button type="button" class="cc-icon cc-icon-danger" (click)="revoked.emit(item)" [title]="'::People:Revoke' | abpLocalization"
                            [attr.aria-label]="('::People:Revoke' | abpLocalization) + ' ' + item.toUserName"><i class="fas fa-stop-circle" aria-hidden="true"></i></button>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else {
      <div class="cc-empty"><i class="fas fa-people-arrows" aria-hidden="true"></i><p>{{ '::People:NoDelegations' | abpLocalization }}</p></div>
    }
  `,
})
export class DelegationList {
  readonly items = input.required<RoleDelegation[]>();
  readonly canRevokeAll = input(false);
  readonly revoked = output<RoleDelegation>();
}
