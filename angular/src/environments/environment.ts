import { Environment } from '@abp/ng.core';

/** The admin UI is served by the API's own host, so every request is relative and rides on the session cookie. */
export const environment: Environment = {
  production: true,
  application: { name: 'CountyCloud', baseUrl: '' },
  localization: { defaultResourceName: 'CountyCloud' },
  apis: { default: { url: '', rootNamespace: 'CountyCloud' } },
};
