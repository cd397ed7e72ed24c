// Readers, signed-in people and people who write, until standard input ends. Tells what failed; exit code 1 when anything did.
const base = process.argv[2];
const counties = ['milin', 'zeku', 'cangyuan', 'kazuo'];
const results = { page: [], api: [], write: [] };
const failures = [];
let running = true;
process.stdin.on('end', () => { running = false; }).resume();

async function timed(kind, what, call) {
  const start = performance.now();
  try {
    const response = await call();
    const body = await response.text();
    if (response.status !== 200 && response.status !== 201) failures.push(`${what}: ${response.status} ${body.slice(0, 200)}`);
    results[kind].push(performance.now() - start);
    return body;
  } catch (e) {
    failures.push(`${what}: ${e.message} ${e.cause?.code ?? ''}`);
    return null;
  }
}

class Session {
  cookies = new Map();
  async send(path, init = {}) {
    const token = this.cookies.get('XSRF-TOKEN');
    const response = await fetch(base + path, {
      ...init, redirect: 'manual',
      headers: {
        ...init.headers, 'X-Requested-With': 'XMLHttpRequest', 'X-Forwarded-Proto': 'https', cookie: [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; '),
        ...(token ? { RequestVerificationToken: decodeURIComponent(token) } : {}), ...(init.body ? { 'content-type': 'application/json' } : {}),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }
  post(path, body) { return this.send(path, { method: 'POST', body: JSON.stringify(body) }); }
  async begin(user) {
    await this.send('/api/abp/application-configuration?includeLocalizationResources=false');
    if (user) {
      const response = await this.post('/api/account/login', { userNameOrEmailAddress: user, password: 'CountyCloud-Demo-2026', rememberMe: false });
      const answer = await response.json();
      if (answer.result !== 1) throw new Error(`sign-in of ${user}: ${JSON.stringify(answer)}`);
      await this.send('/api/abp/application-configuration?includeLocalizationResources=false');
    }
    return this;
  }
}

const reader = async n => {
  for (let i = n; running; i++) {
    const path = `/${counties[i % 4]}${['', '?lang=en', '/disclosure'][i % 3]}`;
    await timed('page', path, () => fetch(base + path));
  }
};
const official = async user => {
  const session = await new Session().begin(user);
  while (running) await timed('api', 'fund-execution', () => session.send('/api/app/fund-execution'));
};
const receipts = [];
const writer = async n => {
  const session = await new Session().begin();
  for (let i = 0; running; i++) {
    const body = await timed('write', 'complaint', () => session.post(`/api/public/${counties[n % 4]}/complaints`, { kind: 'report', subject: `rehearsal ${n}-${i}`, text: `服务站没有开门营业 ${n}-${i}` }));
    try { receipts.push(JSON.parse(body).receipt); } catch { /* counted above */ }
  }
};

await Promise.all([0, 1, 2].map(reader).concat(['milin.office', 'zeku.office'].map(official), [0, 1].map(writer)));

// Each acknowledged complaint is there once: nothing was lost on the way, and nothing was repeated by the proxy.
let stored = 0;
for (const [n, user] of ['milin.office', 'zeku.office'].entries()) {
  const session = await new Session().begin(user);
  stored += (await (await session.send('/api/app/complaint?maxResultCount=1')).json()).totalCount;
}
if (stored !== receipts.length) failures.push(`${receipts.length} complaints acknowledged, ${stored} stored`);

const numbers = list => { const s = [...list].sort((a, b) => a - b); return { count: s.length, median: Math.round(s[s.length >> 1] ?? 0), p99: Math.round(s[Math.floor(s.length * 0.99)] ?? 0), slowest: Math.round(s.at(-1) ?? 0) }; };
console.log(JSON.stringify({ requests: Object.values(results).flat().length, failed: failures.length, milliseconds: Object.fromEntries(Object.entries(results).map(([k, v]) => [k, numbers(v)])), acknowledged: receipts.length, stored, failures: failures.slice(0, 20) }, null, 1));
process.exitCode = failures.length > 0 ? 1 : 0;
