import { Routes } from '@angular/router';
import { createRoutes, eAccountComponents } from '@abp/ng.account';
import { ePropType, FormProp } from '@abp/ng.components/extensible';
import { UpdateProfileDto } from '@abp/ng.account.core/proxy';

/** The framework's pages of one's own account; the personal settings also say whether reminders are mailed. */
export function accountRoutes(): Routes {
  const wantsTaskMail = FormProp.create<UpdateProfileDto>({
    type: ePropType.Boolean,
    name: 'wantsTaskMail',
    displayName: '::Profile:WantsTaskMail',
    id: 'wants-task-mail',
    isExtra: true,
  });
  return createRoutes({
    redirectUrl: '/',
    isPersonalSettingsChangedConfirmationActive: false,
    editFormPropContributors: { [eAccountComponents.PersonalSettings]: [props => props.addTail(wantsTaskMail)] },
  });
}
