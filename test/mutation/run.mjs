// Takes one wall of tenancy away at a time, in a copy of the source, and sees whether a test turns red. Exit code 1 when one stays green: a test is missing.
// Started by run.sh, which gives a PostgreSQL.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mutations } from './mutations.mjs';

const [source, scratch, ...args] = process.argv.slice(2);
const option = name => { const at = args.indexOf(name); return at < 0 ? null : args[at + 1]; };
const only = option('--only')?.split(',') ?? null;
const chosen = mutations.filter(m => !only || only.includes(m.name));
if (chosen.length === 0 || only?.some(n => !mutations.some(m => m.name === n))) {
  console.error(`Mutations: ${mutations.map(m => m.name).join(', ')}`);
  process.exit(2);
}

const start = Date.now();
const say = text => console.log(`${String(Math.round((Date.now() - start) / 1000)).padStart(5)} s  ${text}`);
const dotnet = (...command) => spawnSync('dotnet', command, { cwd: scratch, encoding: 'utf8', maxBuffer: 1 << 28 });

// Sources only; what is built there stays for the next run, but no source that is gone since.
const sources = new Set(execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: source, encoding: 'utf8' }).split('\0').filter(f => f && !f.startsWith('angular/') && existsSync(join(source, f))));
for (const file of readdirSync(scratch, { recursive: true }).filter(f => f.endsWith('.cs') && !/(^|\/)(bin|obj)\//.test(f) && !sources.has(f))) {
  rmSync(join(scratch, file));
}

for (const file of sources) {
  const target = join(scratch, file);
  if (!existsSync(target) || !readFileSync(target).equals(readFileSync(join(source, file)))) {
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(source, file), target);
  }
}

const filterOf = tests => tests.map(t => `FullyQualifiedName~${t}`).join('|');

function build(project) {
  const result = dotnet('build', `test/${project}`, '--nologo', '-v', 'q', '-clp:NoSummary', '-m:1', '-p:RunAnalyzers=false');
  if (result.status !== 0) throw new Error(`${project} does not compile:\n${result.stdout.slice(0, 400)}`);
}

// Which tests ran and which of them are red.
function run(project, tests) {
  const results = join(scratch, '.mutation');
  rmSync(results, { recursive: true, force: true });
  dotnet('test', `test/${project}`, '--no-build', '--nologo', '-v', 'q', '--filter', filterOf(tests), '--logger', 'trx;LogFileName=result.trx', '--results-directory', results);
  const file = join(results, 'result.trx');
  const trx = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const outcomes = [...trx.matchAll(/<UnitTestResult\b[^>]*>/g)].map(([tag]) => ({ name: /testName="([^"]*)"/.exec(tag)[1], outcome: /outcome="([^"]*)"/.exec(tag)[1] }));
  const red = outcomes.filter(o => o.outcome === 'Failed').map(o => o.name.replace(/\(.*$/, '').split('.').pop());
  return { ran: outcomes.filter(o => o.outcome !== 'NotExecuted').length, red: red.length, names: [...new Set(red)] };
}

let faults = 0;
if (!args.includes('--no-baseline')) {
  for (const project of new Set(chosen.map(m => m.project))) {
    build(project);
    const all = run(project, [...new Set(chosen.filter(m => m.project === project).flatMap(m => m.tests))]);
    say(`${project} with all walls: ${all.ran} tests, ${all.red} red`);
    if (all.ran === 0 || all.red > 0) throw new Error(`Without a mutation the tests have to be green: ${all.names.join(', ')}`);
  }
}

for (const mutation of chosen) {
  const file = join(scratch, mutation.file);
  const original = readFileSync(file, 'utf8');
  const count = original.split(mutation.find).length - 1;
  if (count !== 1) {
    say(`${mutation.name}: its place is there ${count} times; bring mutations.mjs up to date`);
    faults++;
    continue;
  }

  try {
    writeFileSync(file, original.replace(mutation.find, () => mutation.replace));
    build(mutation.project);
    const found = run(mutation.project, mutation.tests);
    const survived = found.red === 0;
    faults += survived ? 1 : 0;
    say(`${mutation.name} (${mutation.wall}): ${survived ? `SURVIVED ${found.ran} tests` : `${found.red} of ${found.ran} red: ${found.names.join(', ')}`}`);
  } catch (e) {
    say(`${mutation.name}: ${e.message}`);
    faults++;
  } finally {
    writeFileSync(file, original);
  }
}

console.log(faults === 0 ? `${chosen.length} walls taken away, each seen.` : `${faults} of ${chosen.length} not seen.`);
process.exit(faults === 0 ? 0 : 1);
