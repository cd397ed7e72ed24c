import { inject, Pipe, PipeTransform } from '@angular/core';
import { CountyContext } from '../core/county-context';
import { LocalizedText, pickText } from '../core/localized-text';

/** Names of roles in the reader's language, in one line. */
@Pipe({ name: 'roleNames', pure: false })
export class RoleNamesPipe implements PipeTransform {
  private readonly context = inject(CountyContext);

  transform(roles: readonly LocalizedText[]): string {
    return roles.map(role => pickText(role, this.context.language())).join(this.context.text('People:And'));
  }
}
