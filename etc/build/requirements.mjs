// Which requirements have a test: ids of etc/requirements.csv against the ids that tests name ([Trait("Req", "FUND-02")] in .NET,
// the id in the title of a test or a comment "Req: FUND-02" in the admin UI).
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const parse = line => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(m => m[1].replace(/^"|"$/g, '').replace(/""/g, '"'));
const requirements = readFileSync('etc/requirements.csv', 'utf8').trim().split('\n').slice(1).map(parse).map(([id, context, text]) => ({ id, context, text }));
const known = new Set(requirements.map(r => r.id));

const files = (folder, accept) => readdirSync(folder).filter(n => !['bin', 'obj', 'node_modules', 'dist'].includes(n)).flatMap(name => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? files(path, accept) : accept.test(name) ? [path] : [];
});
const named = new Map();
const note = (id, path) => named.set(id, (named.get(id) ?? new Set()).add(path));
for (const path of files('test', /\.cs$/)) {
  for (const [, id] of readFileSync(path, 'utf8').matchAll(/Trait\(\s*"Req"\s*,\s*"([A-Z]+-\d+)"\s*\)/g)) note(id, path);
}
for (const path of files('angular', /\.spec\.ts$/)) {
  for (const [id] of readFileSync(path, 'utf8').matchAll(/\b[A-Z]{2,5}-\d{2}\b/g)) if (known.has(id)) note(id, path);
}

const contexts = [...new Set(requirements.map(r => r.context))];
for (const context of contexts) {
  const all = requirements.filter(r => r.context === context);
  const covered = all.filter(r => named.has(r.id));
  console.log(`\n${context}: ${covered.length} of ${all.length}`);
  console.log(`  covered:   ${covered.map(r => r.id).join(' ') || '–'}`);
  console.log(`  uncovered: ${all.filter(r => !named.has(r.id)).map(r => r.id).join(' ') || '–'}`);
}
const unknown = [...named.keys()].filter(id => !known.has(id));
console.log(`\n${requirements.filter(r => named.has(r.id)).length} of ${requirements.length} requirements have a test`);
if (unknown.length > 0) {
  console.error(`Tests name requirements that do not exist: ${unknown.map(id => `${id} (${[...named.get(id)].join(', ')})`).join('; ')}`);
  process.exit(1);
}
