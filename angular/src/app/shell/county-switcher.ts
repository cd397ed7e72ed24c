import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { LocalizationPipe } from '@abp/ng.core';
import { NgbDropdownModule } from '@ng-bootstrap/ng-bootstrap';
import { CountyContext } from '../core/county-context';
import { pickText } from '../core/localized-text';
import { CountyChoice } from '../core/models';

/** Shows the current county and, for users with several, the list to change it. */
@Component({
  selector: 'app-county-switcher',
  imports: [LocalizationPipe, NgbDropdownModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (context.isAuthenticated() && (label() || others().length)) {
      @if (others().length || context.canLeaveCounty()) {
        <div ngbDropdown class="cc-switcher" [class.w-100]="block()" container="body" placement="bottom-end bottom-start">
          <button type="button" ngbDropdownToggle class="cc-switcher-button" [disabled]="context.switching()"
                  [attr.aria-label]="ariaLabel()">
            <i class="fas fa-map-marker-alt" aria-hidden="true"></i>
            <span class="cc-switcher-name">{{ label() || ('::County:Choose' | abpLocalization) }}</span>
          </button>
          <div ngbDropdownMenu class="cc-switcher-menu">
            <div class="dropdown-header">{{ '::County:Switch' | abpLocalization }}</div>
            @for (county of context.counties(); track county.id) {
              <button type="button" ngbDropdownItem [class.active]="county.isCurrent" [disabled]="county.isCurrent"
                      (click)="switchTo(county)">
                <span>{{ nameOf(county) }}</span>
                @if (county.isCurrent) { <i class="fas fa-check ms-2" aria-hidden="true"></i> }
                @if (county.roles.length) { <small class="d-block">{{ roleNames(county) }}</small> }
              </button>
            }
            @if (context.canLeaveCounty()) {
              <div class="dropdown-divider"></div>
              <button type="button" ngbDropdownItem (click)="leave()"><i class="fas fa-arrow-left me-2" aria-hidden="true"></i>{{ '::County:Leave' | abpLocalization }}</button>
            }
          </div>
        </div>
      } @else {
        <span class="cc-switcher-static"><i class="fas fa-map-marker-alt" aria-hidden="true"></i> {{ label() }}</span>
      }
    }
  `,
})
export class CountySwitcher {
  protected readonly context = inject(CountyContext);
  /** Fills the width of its container (phone). */
  readonly block = input(false);

  protected readonly label = computed(() => {
    const current = this.context.counties().find(c => c.isCurrent);
    return this.context.countyName() ?? (current ? this.nameOf(current) : '');
  });
  protected readonly others = computed(() => this.context.counties().filter(c => !c.isCurrent));
  protected readonly ariaLabel = computed(() => {
    this.context.language();
    return `${this.context.text('County:Current', 'Current county')}: ${this.label()}`;
  });

  constructor() {
    effect(() => {
      const signedIn = this.context.isAuthenticated();
      // Names come in the language of the request.
      this.context.language();
      untracked(() => (signedIn ? void this.context.loadCounties() : this.context.counties.set([])));
    });
  }

  protected switchTo(county: CountyChoice): void {
    void this.context.switchTo(county);
  }

  /** Back to the platform's side, where the county's pages do not exist. */
  protected leave(): void {
    void this.context.switchTo({ id: null }, '/');
  }

  protected nameOf(county: CountyChoice): string {
    return pickText(county.name, this.context.language()) || county.displayName || county.code;
  }

  protected roleNames(county: CountyChoice): string {
    return county.roles.map(role => this.context.text(`Role:${role}`, role)).join('、');
  }
}
