import { Router, Routes } from '@angular/router';
import { EntityAction, EntityProp, ePropType } from '@abp/ng.components/extensible';
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
  const security = EntityAction.create<IdentityUserDto>({
    text: '::Security:Person',
    action: data => void data.getInjected(Router).navigate(['/user-security', data.record.id]),
    permission: 'AbpIdentity.Users',
  });
  return createRoutes({
    entityActionContributors: { [eIdentityComponents.Users]: [actions => actions.addTail(security)] },
    entityPropContributors: { [eIdentityComponents.Users]: [props => props.addByIndex(name, 1)] },
  });
}
