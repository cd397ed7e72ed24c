// A system that nobody wrote for CountyCloud: openid-client finds the platform by its metadata, gets a token with each of the two ways to show a
// secret, checks the token by the published keys (jose) and calls the API. Run by ExternalClients_Tests; by hand:
//   npm ci && node check.mjs http://127.0.0.1:8080 CLIENT_ID SECRET
import assert from 'node:assert/strict';
import * as client from 'openid-client';
import { createRemoteJWKSet, jwtVerify } from 'jose';

const [address, clientId, secret] = process.argv.slice(2);
const server = new URL(address);
for (const [way, authentication] of [['client_secret_basic', client.ClientSecretBasic(secret)], ['client_secret_post', client.ClientSecretPost(secret)]]) {
  const config = await client.discovery(server, clientId, undefined, authentication, { algorithm: 'oauth2', execute: [client.allowInsecureRequests] });
  const metadata = config.serverMetadata();
  assert.ok(metadata.token_endpoint_auth_methods_supported.includes(way));

  const tokens = await client.clientCredentialsGrant(config, { scope: 'epcis.query' });
  assert.equal(tokens.token_type, 'bearer');
  assert.equal(tokens.expires_in, 900);
  assert.equal(tokens.scope, 'epcis.query');

  const { payload, protectedHeader } = await jwtVerify(tokens.access_token, createRemoteJWKSet(new URL(metadata.jwks_uri)), {
    issuer: metadata.issuer, audience: metadata.issuer + '/api', typ: 'at+jwt', algorithms: ['RS256'], requiredClaims: ['jti', 'iat', 'exp', 'sub', 'client_id', 'county', 'account'],
  });
  assert.equal(payload.client_id, clientId);
  assert.ok(protectedHeader.kid);

  const answer = await client.fetchProtectedResource(config, tokens.access_token, new URL('/api/epcis/events', server), 'GET');
  assert.equal(answer.status, 200);
  console.log(`${way}: ok`);
}

const wrong = await client.discovery(server, clientId, undefined, client.ClientSecretBasic('wrong'), { algorithm: 'oauth2', execute: [client.allowInsecureRequests] });
await assert.rejects(client.clientCredentialsGrant(wrong), error => error instanceof client.WWWAuthenticateChallengeError || error.error === 'invalid_client');
const beyond = await client.discovery(server, clientId, undefined, client.ClientSecretBasic(secret), { algorithm: 'oauth2', execute: [client.allowInsecureRequests] });
await assert.rejects(client.clientCredentialsGrant(beyond, { scope: 'ledger.read' }), error => error.error === 'invalid_scope');
console.log('errors: ok');
