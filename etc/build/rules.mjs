// Writes docs/rules.md, the catalogue of business rules, from the code: every error code that a rule throws, its texts, the clauses and
// requirements that its texts and its class name, and the requirements of the tests that expect it. `--check` writes nothing and fails
// when the page is not what the code says.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const page = 'docs/rules.md';
const skipped = new Set(['bin', 'obj', 'node_modules', 'dist', 'Migrations', 'load']);
const files = (folder, accept) => readdirSync(folder).sort().filter(n => !skipped.has(n)).flatMap(name => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? files(path, accept) : accept.test(name) ? [path] : [];
});
const unique = values => [...new Set(values)];
const sort = values => unique(values).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

const texts = { 'zh-Hans': {}, en: {} };
for (const path of files('aspnet-core', /\.(zh-Hans|en)\.json$/).filter(p => p.includes('/Localization/'))) {
  const { culture, texts: own } = JSON.parse(readFileSync(path, 'utf8'));
  if (texts[culture]) Object.assign(texts[culture], own);
}

// Clauses are lines of the counties' documents (M Milin, Z Zeku, C Cangyuan, K Kazuo), W- the workflows, GAP- what the documents leave open.
const clause = /(?<![A-Za-z0-9-])(?:[MZCK]\d{1,4}(?:[–-]\d{1,4})?|W-\d{2}|GAP-\d{1,2})(?![A-Za-z0-9])/g;
const requirement = /(?<![A-Za-z0-9-])(?:APPR|ASSET|BRAND|DATA|FUND|GOV|LOG|MKT|ORG|PLAT|POV|PROD|PSS|SHOP|STN|TEND|TRACE|TRAIN)-\d{2}(?![0-9])/g;
const literal = /"([A-Z][A-Za-z]+):([A-Z][A-Za-z0-9]+)"/g;
const product = files('aspnet-core', /\.cs$/).map(path => ({ path, source: readFileSync(path, 'utf8') }));

// Other keys of texts look alike (Section:, Menu:); the contexts are those of which something is thrown.
const known = new Set(product.flatMap(f => [...f.source.matchAll(/BusinessException\([^;{]*?"([A-Z][A-Za-z]+):[A-Z]/g)].map(m => m[1])));
const rules = new Map();
for (const { path, source } of product) {
  for (const found of source.matchAll(literal)) {
    const code = `${found[1]}:${found[2]}`;
    if (!known.has(found[1]) || !texts['zh-Hans'][code]) continue;
    const rule = rules.get(code) ?? { code, types: [], words: '' };
    rule.types.push(basename(path, '.cs').split('.')[0]);
    // A rule's class says nothing but the rule; of any other class only the lines beside the code are about it.
    rule.words += /: IBusinessRule/.test(source)
      ? source.slice(0, source.indexOf('class '))
      : source.slice(0, found.index).split('\n').slice(-4).join('\n') + source.slice(found.index).split('\n').slice(0, 2).join('\n');
    rules.set(code, rule);
  }
}

// A test is about a rule when it names the rule's code; what it proves is said by its traits and those of its class.
const proofs = new Map();
for (const path of files('test', /\.cs$/)) {
  let [pending, ofClass, ofMethod] = [[], [], []];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const traits = [...line.matchAll(/Trait\(\s*"Req"\s*,\s*"([A-Z]+-\d+)"\s*\)/g)].map(m => m[1]);
    pending.push(...traits);
    if (/^\s*(?:public |internal |private |static |sealed |abstract |partial )*class \w+/.test(line)) [ofClass, ofMethod, pending] = [pending, [], []];
    else if (/^\s*(?:public|private|internal) .*\(/.test(line)) [ofMethod, pending] = [pending, []];
    for (const [, code] of line.matchAll(/"([A-Z][A-Za-z]+:[A-Z][A-Za-z0-9]+)"/g)) {
      const proof = proofs.get(code) ?? { ids: [], files: [] };
      proof.ids.push(...ofClass, ...ofMethod);
      proof.files.push(basename(path, '.cs').split('.')[0]);
      proofs.set(code, proof);
    }
  }
}

const cell = text => (text ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ');
const contexts = sort([...rules.keys()].map(c => c.split(':')[0]));
const lines = [
  '# Rules',
  '',
  'Every business rule that refuses something, as the program tells it. Made from the code by `etc/rules.sh`; a test fails when this page is older than',
  'the code. Do not edit it by hand: change the text under `Localization/CountyCloud`, or the summary of the class.',
  '',
  '- **Source**: lines of the counties\' documents (M Milin, Z Zeku, C Cangyuan, K Kazuo), workflows (W-) and open points (GAP-) that the rule\'s texts or',
  '  its class name. *By county*: the clause stands in the county\'s own programme rule and is told with the error (`{source}`). *Own reading*: no document',
  '  says it; the platform does, to keep steps in order, input complete or people apart.',
  '- **Tests**: requirements of the tests that expect the code; the test class where a test names none.',
  '',
  `${rules.size} rules: ${contexts.map(c => `[${c}](#${c.toLowerCase()}) ${[...rules.keys()].filter(r => r.startsWith(`${c}:`)).length}`).join(', ')}.`,
];
for (const context of contexts) {
  lines.push('', `## ${context}`, '', '| Rule | 中文 | English | Source | Where | Tests |', '|---|---|---|---|---|---|');
  for (const rule of [...rules.values()].filter(r => r.code.startsWith(`${context}:`)).sort((a, b) => a.code < b.code ? -1 : 1)) {
    const [chinese, english] = [texts['zh-Hans'][rule.code], texts.en[rule.code]];
    const all = `${chinese} ${english} ${rule.words}`;
    const sources = [...sort(all.match(clause) ?? []), ...sort(all.match(requirement) ?? [])];
    const source = [...(/\{source\}/.test(chinese) ? ['by county'] : []), ...sources].join(', ') || '*own reading*';
    const proof = proofs.get(rule.code);
    const tests = proof ? sort(proof.ids).join(', ') || unique(proof.files).join(', ') : '–';
    lines.push(`| \`${rule.code.split(':')[1]}\` | ${cell(chinese)} | ${cell(english)} | ${cell(source)} | ${sort(rule.types).map(t => `\`${t}\``).join(', ')} | ${tests} |`);
  }
}

const made = `${lines.join('\n')}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(page, made);
} else {
  let kept = '';
  try { kept = readFileSync(page, 'utf8'); } catch { /* not there: stale */ }
  if (kept !== made) {
    const [before, now] = [kept.split('\n'), made.split('\n')];
    const at = now.findIndex((line, i) => line !== before[i]);
    console.error(`${page} is not what the code says; run etc/rules.sh. First difference in line ${at + 1}:\n- ${before[at] ?? ''}\n+ ${now[at] ?? ''}`);
    process.exit(1);
  }
}
