import { Routes } from '@angular/router';
import { EntityProp, ePropType } from '@abp/ng.components/extensible';
import { createRoutes, eIdentityComponents } from '@abp/ng.identity';
import { IdentityUserDto } from '@abp/ng.identity/proxy';

/** The framework's pages of users and roles; the list of users says who stands behind a user name. */
export function identityRoutes(): Routes {
  const name = EntityProp.create<IdentityUserDto>({
    type: ePropType.String,
    name: 'name',
    displayName: '::Field:name',
    columnWidth: 200,
  });
  return createRoutes({ entityPropContributors: { [eIdentityComponents.Users]: [props => props.addByIndex(name, 1)] } });
}
