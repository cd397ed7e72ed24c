// Renders the manifests of etc/k8s with kubectl and checks them: against the schemas of Kubernetes (unknown fields are errors too), and against what the
// product needs of them. There is no cluster: nothing is applied anywhere.
//   npm ci --prefix test/k8s && node test/k8s/check.mjs [--report FILE]
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadAll } from 'js-yaml';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const require = createRequire(import.meta.url);
const models = dirname(require.resolve('kubernetes-models/package.json'));
const read = path => readFileSync(join(root, path), 'utf8');
const parse = text => { const documents = []; const all = loadAll(text, d => documents.push(d)); return (all ?? documents).filter(d => d); };

// The compiled validators look at every property they know, and at no other: what was never looked at is unknown to Kubernetes.
function schemaErrors(document) {
  const { apiVersion, kind } = document;
  const path = join(models, ...(apiVersion.includes('/') ? apiVersion.split('/') : [apiVersion]), `${kind}.js`);
  const schema = /_schemas\/(\w+)\.js/.exec(readFileSync(path, 'utf8'))[1];
  const { validate } = require(join(models, '_schemas', `${schema}.js`));
  const seen = new WeakMap();
  const watched = new WeakMap();
  const watch = value => {
    if (value === null || typeof value !== 'object') return value;
    if (watched.has(value)) return watched.get(value);
    seen.set(value, new Set());
    const proxy = new Proxy(value, {
      get: (target, key) => { seen.get(target).add(key); return watch(target[key]); },
    });
    watched.set(value, proxy);
    return proxy;
  };
  const errors = validate(watch(document)) ? [] : validate.errors.map(e => `${e.instancePath || '/'} ${e.message ?? e.keyword} ${JSON.stringify(e.params ?? {})}`);
  const walk = (value, where) => {
    if (value === null || typeof value !== 'object') return;
    if (!seen.has(value)) { errors.push(`${where} is unknown`); return; }
    for (const key of Object.keys(value)) {
      if (!seen.get(value).has(key)) errors.push(`${where}/${key} is unknown`);
      else walk(value[key], `${where}/${key}`);
    }
  };
  walk(document, '');
  return errors;
}

// Compose files may say "<<"; YAML 1.2 no longer knows it.
const merged = value => Array.isArray(value) ? value.map(merged) : value === null || typeof value !== 'object' ? value
  : Object.assign({}, ...[value['<<'] ?? []].flat().map(merged), ...Object.entries(value).filter(([k]) => k !== '<<').map(([k, v]) => ({ [k]: merged(v) })));

const results = [];
function test(name, check) {
  let problems;
  try { problems = check(); } catch (e) { problems = [String(e.stack ?? e)]; }
  results.push({ name, problems });
}

const name = d => `${d.kind} ${d.metadata?.name}`;
const of = (documents, kind) => documents.filter(d => d.kind === kind);
const podOf = d => d.spec?.template?.spec;
const matches = (labels, selector) => Object.entries(selector?.matchLabels ?? {}).every(([k, v]) => labels[k] === v)
  && (selector?.matchExpressions ?? []).every(e => e.operator === 'In' && e.values.includes(labels[e.key]));
const secrets = parse(read('etc/k8s/secrets.example.yaml'));
const operations = read('docs/operations.md');

test('the check itself finds what is wrong', () => {
  const good = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'a' }, spec: { selector: { matchLabels: { a: 'b' } }, template: { metadata: { labels: { a: 'b' } }, spec: { containers: [{ name: 'c', image: 'i' }] } } } };
  const changed = change => { const d = structuredClone(good); change(d); return schemaErrors(d); };
  return [
    [changed(() => {}), 0], [changed(d => { d.spec.replicas = 'two'; }), 1], [changed(d => { d.spec.template.spec.containers[0].readinesProbe = {}; }), 1],
    [changed(d => { d.spec.strateg = 1; }), 1], [changed(d => { delete d.spec.selector; }), 1],
  ].filter(([errors, atLeast]) => atLeast === 0 ? errors.length > 0 : errors.length < atLeast).map(([errors, atLeast]) => `expected ${atLeast || 'no'} errors: ${errors}`);
});

test('the example of the secrets is what Kubernetes takes and holds no secret', () => [
  ...secrets.flatMap(d => schemaErrors(d).map(e => `${name(d)}: ${e}`)),
  ...secrets.flatMap(d => Object.entries(d.stringData).filter(([, v]) => !v.includes('CHANGE-ME')).map(([k]) => `${name(d)}: ${k}`)),
]);

for (const overlay of ['base', ...readdirSync(join(root, 'etc/k8s/overlays')).sort().map(o => `overlays/${o}`)]) {
  let documents = [];
  test(`${overlay} is rendered`, () => {
    const text = execFileSync('kubectl', ['kustomize', join(root, 'etc/k8s', overlay)], { encoding: 'utf8' });
    documents = parse(text);
    return [documents.length < 10 && `only ${documents.length} documents`, /password=|:\/\/[^\s/]+:[^\s/]+@/i.test(text) && 'a password in it'].filter(Boolean);
  });
  const pods = documents.filter(podOf);
  const deployments = of(documents, 'Deployment');
  const config = of(documents, 'ConfigMap')[0]?.data ?? {};
  const labelled = selector => pods.filter(d => matches(d.spec.template.metadata.labels, selector));

  test(`${overlay}: every document is what Kubernetes takes, to the last field`, () => documents.flatMap(d => schemaErrors(d).map(e => `${name(d)}: ${e}`)));
  test(`${overlay}: everything stands in the namespace and has a name of its own`, () => [
    ...documents.filter(d => d.kind !== 'Namespace' && d.metadata.namespace !== 'countycloud').map(name),
    ...documents.filter((d, i) => documents.findIndex(o => name(o) === name(d)) !== i).map(name),
  ]);
  test(`${overlay}: no secret is rendered`, () => of(documents, 'Secret').map(name));
  test(`${overlay}: every container runs as nobody, on a root that cannot be written, with no power it does not need`, () => pods.flatMap(d => {
    const pod = podOf(d);
    return [
      pod.securityContext?.runAsNonRoot !== true && 'may be root', !(pod.securityContext?.runAsUser > 0) && 'no user', pod.securityContext?.seccompProfile?.type !== 'RuntimeDefault' && 'seccomp',
      pod.automountServiceAccountToken !== false && 'a token of the cluster', pod.hostNetwork && 'host network',
      ...pod.containers.flatMap(c => [
        c.securityContext?.readOnlyRootFilesystem !== true && 'root can be written', c.securityContext?.allowPrivilegeEscalation !== false && 'escalation',
        c.securityContext?.capabilities?.drop?.join() !== 'ALL' && 'capabilities', c.securityContext?.privileged && 'privileged',
        !(c.resources?.requests?.cpu && c.resources?.requests?.memory && c.resources?.limits?.memory) && 'resources',
        !/^[^:]+:\d[\w.-]*$/.test(c.image) && `image ${c.image}`,
      ]),
    ].filter(Boolean).map(p => `${name(d)}: ${p}`);
  }));
  test(`${overlay}: what the product writes lies on volumes`, () => pods.flatMap(d => podOf(d).containers.flatMap(c => {
    const writable = c.volumeMounts.filter(m => !m.readOnly).map(m => m.mountPath);
    const files = [config.Blobs__RootPath, '/tmp/x', ...Object.values(config).flatMap(v => /Data Source=(\S+)/.exec(v)?.[1] ?? [])];
    return files.filter(f => !writable.some(w => f.startsWith(w + '/'))).map(f => `${name(d)}: ${f}`);
  })));
  test(`${overlay}: every process is asked whether it lives and is ready, by a name it answers to`, () => deployments.flatMap(d => podOf(d).containers.flatMap(c => ['startupProbe', 'livenessProbe', 'readinessProbe'].flatMap(p => {
    const get = c[p]?.httpGet;
    const host = get?.httpHeaders?.find(h => h.name === 'Host')?.value;
    return [
      get?.path !== (p === 'readinessProbe' ? '/health/ready' : '/health/live') && 'path', !c.ports.some(x => x.name === get?.port) && 'port',
      !config.AllowedHosts.split(';').includes(host) && `host ${host}`,
    ].filter(Boolean).map(x => `${name(d)} ${p}: ${x}`);
  }))));
  test(`${overlay}: a process has time to drain and to end, and the probes notice the draining before it is over`, () => deployments.flatMap(d => {
    const [drain, timeout] = [Number(config.Shutdown__DrainSeconds), Number(config.Shutdown__TimeoutSeconds)];
    const probe = podOf(d).containers[0].readinessProbe;
    const notice = probe.periodSeconds * probe.failureThreshold;
    return [
      podOf(d).terminationGracePeriodSeconds <= drain + timeout && 'is killed before it has ended',
      d.spec.strategy.type === 'RollingUpdate' && notice >= drain && 'is gone before it is known',
      d.spec.strategy.type === 'RollingUpdate' && d.spec.strategy.rollingUpdate.maxUnavailable !== 0 && 'is missing during a new version',
    ].filter(Boolean).map(p => `${name(d)}: ${p}`);
  }));
  test(`${overlay}: the roles together are the whole product`, () => {
    const roles = deployments.flatMap(d => podOf(d).containers[0].env.find(e => e.name === 'Roles').value.split(',')).sort();
    return roles.join() === 'admin,public,worker' ? [] : [roles.join()];
  });
  test(`${overlay}: whatever is referred to is there`, () => [
    ...of(documents, 'Service').flatMap(s => {
      const found = deployments.filter(d => matches(d.spec.template.metadata.labels, { matchLabels: s.spec.selector }));
      return found.length === 1 && s.spec.ports.every(p => podOf(found[0]).containers[0].ports.some(x => x.name === p.targetPort)) ? [] : [name(s)];
    }),
    ...of(documents, 'Ingress').flatMap(i => i.spec.rules.flatMap(r => r.http.paths.map(p => p.backend.service))
      .filter(b => !of(documents, 'Service').some(s => s.metadata.name === b.name && s.spec.ports.some(p => p.name === b.port.name))).map(b => `${name(i)}: ${b.name}`)),
    ...of(documents, 'Ingress').flatMap(i => i.spec.rules.filter(r => !config.AllowedHosts.split(';').includes(r.host)).map(r => `${name(i)}: ${r.host} is refused by AllowedHosts`)),
    ...of(documents, 'HorizontalPodAutoscaler').filter(h => !deployments.some(d => d.metadata.name === h.spec.scaleTargetRef.name && d.spec.replicas === undefined)).map(name),
    ...of(documents, 'PodDisruptionBudget').filter(p => labelled(p.spec.selector).length !== 1).map(name),
    ...of(documents, 'NetworkPolicy').filter(p => labelled(p.spec.podSelector).length === 0).map(name),
    ...pods.flatMap(d => podOf(d).containers.flatMap(c => c.envFrom).flatMap(e => e.configMapRef
      ? (of(documents, 'ConfigMap').some(m => m.metadata.name === e.configMapRef.name) ? [] : [`${name(d)}: ${e.configMapRef.name}`])
      : (secrets.some(s => s.metadata.name === e.secretRef.name) ? [] : [`${name(d)}: ${e.secretRef.name}`]))),
    ...pods.flatMap(d => podOf(d).volumes.flatMap(v => v.persistentVolumeClaim ? [[v.persistentVolumeClaim.claimName, of(documents, 'PersistentVolumeClaim')]] : v.secret ? [[v.secret.secretName, secrets]] : [])
      .filter(([claim, there]) => !there.some(x => x.metadata.name === claim)).map(([claim]) => `${name(d)}: ${claim}`)),
    ...pods.flatMap(d => podOf(d).containers.flatMap(c => c.volumeMounts).filter(m => !podOf(d).volumes.some(v => v.name === m.name)).map(m => `${name(d)}: ${m.name}`)),
    ...pods.filter(d => !of(documents, 'ServiceAccount').some(s => s.metadata.name === podOf(d).serviceAccountName)).map(name),
  ]);
  test(`${overlay}: the key of the key ring is mounted where the configuration looks for it`, () => pods.flatMap(d => {
    const mount = podOf(d).containers[0].volumeMounts.find(m => m.name === 'keys');
    const secret = secrets.find(s => s.metadata.name === 'countycloud-keys');
    return mount && Object.keys(secret.stringData).some(k => `${mount.mountPath}/${k}` === config.DataProtection__KeyFile) ? [] : [name(d)];
  }));
  test(`${overlay}: every process reaches names, and nothing comes in but through the ingress`, () => pods.flatMap(d => {
    const policies = of(documents, 'NetworkPolicy').filter(p => matches(d.spec.template.metadata.labels, p.spec.podSelector));
    const [ingress, egress] = [policies.flatMap(p => p.spec.ingress ?? []), policies.flatMap(p => p.spec.egress ?? [])];
    const served = of(documents, 'Service').some(s => matches(d.spec.template.metadata.labels, { matchLabels: s.spec.selector }));
    return [
      !policies.some(p => !p.spec.ingress && !p.spec.egress && p.spec.policyTypes.length === 2) && 'nothing is denied', !egress.some(e => e.ports?.some(p => p.port === 53)) && 'no names',
      served !== ingress.length > 0 && 'ingress', ingress.some(i => !i.from) && 'from anywhere',
      overlay.startsWith('overlays/') && config.Database__Provider !== 'Sqlite' && !egress.some(e => e.ports?.some(p => p.port === (config.Database__Provider === 'SqlServer' ? 1433 : 5432))) && 'no database',
    ].filter(Boolean).map(p => `${name(d)}: ${p}`);
  }));
  test(`${overlay}: only the migration knows the owner of the tables`, () => {
    const jobs = of(documents, 'Job');
    return [
      jobs.length !== 1 && `${jobs.length} jobs`,
      ...pods.filter(d => d.kind !== 'Job').filter(d => JSON.stringify(d).includes('countycloud-database-owner')).map(name),
      config.Database__Provider !== 'Sqlite' && !JSON.stringify(jobs).includes('countycloud-database-owner') && 'the migration does not',
    ].filter(Boolean);
  });
  test(`${overlay}: where the files lie in Azure, every process has the address and credential by a secret, may go there, and shares no volume`, () => config.Blobs__Provider !== 'Azure'
    ? [JSON.stringify(pods).includes('countycloud-blobs') && 'a credential for nothing', of(documents, 'PersistentVolumeClaim').length !== 1 && 'no volume for the files'].filter(Boolean)
    : [
      ...pods.filter(d => !podOf(d).containers[0].envFrom.some(e => e.secretRef?.name === 'countycloud-blobs')).map(d => `${name(d)}: no credential`),
      ...pods.filter(d => !of(documents, 'NetworkPolicy').some(p => matches(d.spec.template.metadata.labels, p.spec.podSelector) && p.spec.egress?.some(e => e.ports?.some(x => x.port === 443)))).map(d => `${name(d)}: no way`),
      ...of(documents, 'PersistentVolumeClaim').map(name), ...Object.keys(config).filter(k => /^Blobs__Azure__(?!Container$)/.test(k)).map(k => `${k} in the open`),
    ]);
  test(`${overlay}: every setting stands in docs/operations.md`, () => Object.keys(config).filter(k => k !== 'ASPNETCORE_ENVIRONMENT' && !operations.includes(k.replace(/__\d+$/, '').replaceAll('__', ':'))));
}

test('compose: as in the cluster, nobody is root, no root can be written, and images have a version', () => {
  const compose = merged(parse(read('etc/compose/compose.yaml'))[0]);
  const services = Object.entries(compose.services);
  const own = services.filter(([, s]) => s.image.startsWith('countycloud:'));
  return [
    ...own.flatMap(([n, s]) => [s.read_only !== true && 'root can be written', !/^1654/.test(s.user ?? '') && 'user', s.cap_drop?.join() !== 'ALL' && 'capabilities', !s.security_opt?.includes('no-new-privileges:true') && 'privileges'].filter(Boolean).map(p => `${n}: ${p}`)),
    ...services.filter(([, s]) => !/:(\d[\w.-]*|\$\{COUNTYCLOUD_TAG:-\d[\w.-]*\})$/.test(s.image)).map(([n, s]) => `${n}: ${s.image}`),
    ...services.flatMap(([n, s]) => Object.keys(s.depends_on ?? {}).filter(d => !compose.services[d]).map(d => `${n}: ${d}`)),
    own.flatMap(([, s]) => (s.environment?.Roles ?? '').split(',')).filter(Boolean).sort().join() !== 'admin,public,worker' && 'the roles',
    /CHANGE-ME|password: (?!\$\{)|:\/\/[^$\s/]+:[^$\s/{]+@/i.test(read('etc/compose/compose.yaml')) && 'a password in it',
    ...own.flatMap(([, s]) => Object.keys(s.environment ?? {})).filter(k => /__/.test(k) && !operations.includes(k.replace(/__\d+$/, '').replaceAll('__', ':'))),
  ].filter(Boolean);
});

const failed = results.filter(r => r.problems.length > 0);
for (const { name: n, problems } of failed) console.error(`${n}\n${problems.map(p => '    ' + p).join('\n')}`);
const at = process.argv.indexOf('--report');
if (at > 0) {
  writeFileSync(process.argv[at + 1], JSON.stringify({ testResults: [{ name: 'manifests', status: failed.length > 0 ? 'failed' : 'passed', assertionResults: results.map(r => ({ fullName: r.name, status: r.problems.length > 0 ? 'failed' : 'passed', failureMessages: r.problems })) }] }));
}
console.log(`${results.length - failed.length} of ${results.length} checks of the manifests passed`);
process.exitCode = failed.length > 0 ? 1 : 0;
