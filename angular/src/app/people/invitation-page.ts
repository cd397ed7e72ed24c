import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { ConfigStateService, LocalizationPipe } from '@abp/ng.core';
import { firstValueFrom, of } from 'rxjs';
import { CountyContext } from '../core/county-context';
import { errorText } from '../core/errors';
import { pickText } from '../core/localized-text';
import { LoadState } from '../shared/load-state';
import { PeriodText } from '../shared/period';
import { PeopleApi, WaitingInvitations } from './people';
import { RoleNamesPipe } from './role-names';

/** Where the link of an invitation leads: a new person sets user name and password, somebody with an account signs in and accepts. */
@Component({
  selector: 'app-invitation-page',
  imports: [LoadState, LocalizationPipe, PeriodText, ReactiveFormsModule, RoleNamesPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invitation-page.html',
})
export class InvitationPage {
  private readonly api = inject(PeopleApi);
  private readonly config = inject(ConfigStateService);
  private readonly waiting = inject(WaitingInvitations);
  protected readonly context = inject(CountyContext);

  /** Token, from the address. */
  readonly token = input('');

  protected readonly offer = rxResource({ params: () => this.token(), stream: ({ params }) => (params ? this.api.findOffer(params) : of(null)) });
  protected readonly problem = computed(() => {
    this.context.language();
    const error = this.offer.error();
    return error ? errorText(error instanceof Error && error.cause ? error.cause : error, this.context.text('People:InvitationNotGood')) : null;
  });
  protected readonly place = computed(() => {
    const county = this.offer.hasValue() ? this.offer.value()?.countyName : null;
    return county ? pickText(county, this.context.language()) : this.context.text('People:Platform');
  });
  protected readonly userName = computed(() => (this.context.isAuthenticated() ? (this.config.getOne('currentUser')?.userName ?? '') : ''));
  /** The account has another address than the one that was invited: the server refuses it, so the page says what to do. */
  protected readonly isOther = computed(() => {
    const invited = this.offer.hasValue() ? this.offer.value()?.email : null;
    return !!this.userName() && !!invited && (this.config.getOne('currentUser')?.email ?? '').toLowerCase() !== invited.toLowerCase();
  });
  protected readonly returnUrl = computed(() => `/account/invitation?token=${this.token()}`);

  protected readonly form = inject(NonNullableFormBuilder).group({
    userName: ['', [Validators.required, Validators.pattern(/^[A-Za-z0-9._@+-]+$/)]],
    name: [''],
    phoneNumber: [''],
    password: ['', [Validators.required]],
    again: ['', [Validators.required]],
  });
  protected readonly busy = signal(false);
  protected readonly submitted = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly done = signal<{ text: string; userName: string } | null>(null);

  protected async join(): Promise<void> {
    this.submitted.set(true);
    if (this.form.invalid || this.differs() || this.busy()) return;

    const { userName, name, phoneNumber, password } = this.form.getRawValue();
    await this.send(async () => {
      const joined = await firstValueFrom(this.api.join({ token: this.token(), userName, password, name, phoneNumber }));
      this.done.set({ text: this.context.text('People:JoinedAsNew', undefined, this.place(), joined.userName), userName: joined.userName });
    });
  }

  protected accept(): Promise<void> {
    return this.send(async () => {
      await firstValueFrom(this.api.acceptOffer(this.token()));
      this.done.set({ text: this.context.text('People:Joined'), userName: this.userName() });
      await Promise.all([this.waiting.load(), this.context.loadCounties()]);
    });
  }

  protected decline(): Promise<void> {
    return this.send(async () => {
      await firstValueFrom(this.api.declineOffer(this.token()));
      this.done.set({ text: this.context.text('People:Declined'), userName: '' });
    });
  }

  protected isWrong(name: 'userName' | 'password'): boolean {
    return this.submitted() && this.form.controls[name].invalid;
  }

  protected differs(): boolean {
    const { password, again } = this.form.getRawValue();
    return password !== again;
  }

  private async send(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.error.set(null);
    try {
      await work();
    } catch (error) {
      this.error.set(errorText(error, this.context.text('SaveFailed')));
    } finally {
      this.busy.set(false);
    }
  }
}
