// Sums up the result files of a test run: failures, the ten slowest, and last "N passed, N failed".
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = process.argv[2];
const tests = [];
const unescape = text => text.replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#x([0-9a-f]+);/gi, (_, c) => String.fromCodePoint(parseInt(c, 16))).replace(/&amp;/g, '&');

for (const file of readdirSync(folder).sort()) {
  const path = join(folder, file);
  if (file.endsWith('.trx')) {
    const project = basename(file, '.trx');
    const xml = readFileSync(path, 'utf8');
    let count = 0;
    for (const [element] of xml.matchAll(/<UnitTestResult .*?(?:\/>|<\/UnitTestResult>)/gs)) {
      const attribute = name => unescape(new RegExp(`^<UnitTestResult [^>]*?\\b${name}="([^"]*)"`, 's').exec(element)?.[1] ?? '');
      const [h = 0, m = 0, s = 0] = attribute('duration').split(':').map(Number);
      const outcome = { Passed: 'passed', NotExecuted: 'skipped' }[attribute('outcome')] ?? 'failed';
      const message = outcome === 'passed' ? '' : unescape(/<(?:Message|StdOut)>(.*?)<\//s.exec(element)?.[1] ?? '');
      tests.push({ project, name: attribute('testName'), seconds: h * 3600 + m * 60 + s, outcome, message });
      count += 1;
    }
    const brokeOff = /<ResultSummary outcome="(?:Error|Aborted|Failed)"/.test(xml) && !tests.some(t => t.project === project && t.outcome === 'failed');
    if (count === 0 || brokeOff) {
      tests.push({ project, name: count === 0 ? 'no test ran' : 'the run broke off', seconds: 0, outcome: 'failed', message: unescape(/<RunInfo.*?<Text>(.*?)<\/Text>/s.exec(xml)?.[1] ?? '') });
    }
  } else if (file === 'angular.json' || file === 'k8s.json') {
    const project = file === 'angular.json' ? 'admin UI' : 'manifests';
    for (const suite of JSON.parse(readFileSync(path, 'utf8')).testResults) {
      for (const test of suite.assertionResults) {
        const outcome = { passed: 'passed', failed: 'failed' }[test.status] ?? 'skipped';
        tests.push({ project, name: test.fullName, seconds: (test.duration ?? 0) / 1000, outcome, message: (test.failureMessages ?? []).join('\n') });
      }
      if (suite.status === 'failed' && suite.assertionResults.every(t => t.status !== 'failed')) {
        tests.push({ project, name: suite.name, seconds: 0, outcome: 'failed', message: suite.message ?? '' });
      }
    }
  } else if (file.endsWith('.missing')) {
    tests.push({ project: basename(file, '.missing'), name: 'no results', seconds: 0, outcome: 'failed', message: readFileSync(path, 'utf8').trim() });
  }
}

const of = outcome => tests.filter(t => t.outcome === outcome);
const indent = text => text.split('\n').slice(0, 12).map(line => '      ' + line).join('\n');

if (of('failed').length > 0) {
  console.log('\nFailed:');
  for (const t of of('failed')) console.log(`  ${t.project}: ${t.name}\n${indent(t.message)}`);
}
if (of('skipped').length > 0) {
  console.log('\nSkipped:');
  const reasons = Map.groupBy?.(of('skipped'), t => t.message.trim()) ?? of('skipped').reduce((map, t) => map.set(t.message.trim(), [...(map.get(t.message.trim()) ?? []), t]), new Map());
  for (const [reason, list] of reasons) console.log(`  ${list.length} × ${reason || 'no reason given'} (${[...new Set(list.map(t => t.project))].join(', ')})`);
}
console.log('\nThe ten slowest:');
for (const t of [...tests].sort((a, b) => b.seconds - a.seconds).slice(0, 10)) console.log(`  ${t.seconds.toFixed(2).padStart(7)} s  ${t.project}: ${t.name}`);

const failed = of('failed').length;
const skipped = of('skipped').length;
console.log(`\n${of('passed').length} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || tests.length === 0 ? 1 : 0);
