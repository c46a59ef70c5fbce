'use strict';

const ui = SwaggerUIBundle({
  url: '/openapi.json',
  domNode: document.getElementById('api'),
  presets: [SwaggerUIBundle.presets.apis],
  deepLinking: true,
  docExpansion: 'list',
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  oauth2RedirectUrl: location.origin + '/docs/oauth2-redirect.html',
});

ui.initOAuth({ clientId: 'dondoc-docs', usePkceWithAuthorizationCodeGrant: true });
