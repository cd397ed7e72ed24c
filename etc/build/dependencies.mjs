// Writes the table of direct dependencies in docs/dependencies.md: versions from the files that hold them, licences from the packages themselves
// (nuspec; npm's lock file, else the installed package). What a package is for is written in the page by hand and kept. `--check` writes nothing and
// fails when the page is not what the files say, or says of a package not what it is for.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const page = 'docs/dependencies.md';
const [start, end] = ['<!-- made by etc/dependencies.sh: only the last column is written by hand -->', '<!-- end -->'];
const read = path => readFileSync(path, 'utf8');
const json = path => JSON.parse(read(path));
const old = read(page);
const [from, to] = [old.indexOf(start), old.indexOf(end)];
if (from < 0 || to < from) throw new Error(`${page} lacks the marks ${start} and ${end}.`);

// Rows as they stand: what for by name, licence by name and version, for a package that is pinned here and not restored on this machine.
const [uses, licences] = [new Map(), new Map()];
for (const [, name, version, licence, use] of old.slice(from, to).matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]*) \|$/gm)) {
  uses.set(name, use.trim());
  licences.set(`${name} ${version}`, licence);
}

const packages = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget', 'packages');
function nugetLicence(name, version) {
  const path = join(packages, name.toLowerCase(), version, `${name.toLowerCase()}.nuspec`);
  if (!existsSync(path)) return undefined;
  const found = /<license type="(\w+)"[^>]*>([^<]*)<\/license>/.exec(read(path));
  return found?.[1] === 'expression' ? found[2] : found ? `file ${found[2]}` : /<licenseUrl>([^<]*)/.exec(read(path))?.[1] ?? 'not stated';
}

function npmLicence(folder, name, locked) {
  const installed = join(folder, 'node_modules', name, 'package.json');
  return locked.license ?? (existsSync(installed) ? json(installed).license ?? 'not stated' : undefined);
}

const groups = [];
const props = read('Directory.Packages.props');
for (const [, label, body] of props.matchAll(/<ItemGroup Label="([^"]+)">(.*?)<\/ItemGroup>/gs)) {
  groups.push([`.NET: ${label}`, [...body.matchAll(/<PackageVersion Include="([^"]+)" Version="([^"]+)"/g)].map(([, name, version]) => [name, version, nugetLicence(name, version)])]);
}
const projects = readdirSync('aspnet-core/src').sort().map(n => join('aspnet-core/src', n, `${n}.csproj`));
const targets = readdirSync('etc/build').filter(f => f.endsWith('.targets')).sort().map(f => join('etc/build', f));
const downloads = [...targets, ...projects].filter(existsSync)
  .flatMap(f => [...read(f).matchAll(/<PackageDownload Include="([^"]+)" Version="\[([^\]]+)\]"/g)].map(([, name, version]) => [name, version, nugetLicence(name, version)]));
groups.push(['.NET: assemblies referenced by path (see above)', downloads]);
groups.push(['.NET: tools', Object.entries(json('dotnet-tools.json').tools).map(([name, { version }]) => [name, version, nugetLicence(name, version)])]);
for (const folder of ['angular', ...readdirSync('test').sort().map(f => join('test', f)).filter(f => existsSync(join(f, 'package.json')))]) {
  const [own, lock] = [json(join(folder, 'package.json')), json(join(folder, 'package-lock.json'))];
  const rows = names => Object.keys(names ?? {}).map(name => {
    const locked = lock.packages[`node_modules/${name}`];
    return [name, locked.version, npmLicence(folder, name, locked)];
  });
  groups.push([`npm: ${folder}`, rows(own.dependencies)]);
  if (own.devDependencies) groups.push([`npm: ${folder}, for building and testing`, rows(own.devDependencies)]);
}

const lines = [start];
for (const [title, rows] of groups) {
  lines.push('', `**${title}**`, '', '| Package | Version | Licence | For |', '|---|---|---|---|');
  for (const [name, version, licence] of rows) {
    lines.push(`| \`${name}\` | ${version} | ${licence ?? licences.get(`${name} ${version}`) ?? 'unknown: install it and run this again'} | ${uses.get(name) ?? ''} |`);
  }
}
const table = lines.join('\n') + '\n\n';

const problems = lines.filter(l => l.startsWith('| `') && (/\|\s+\|$/.test(l) || l.includes('unknown: '))).map(l => `licence or purpose is missing: ${l}`);
if (process.argv.includes('--check')) {
  const [was, is] = [old.slice(from, to).split('\n'), table.split('\n')];
  problems.push(...is.filter(l => !was.includes(l)).map(l => `not in the page: ${l}`), ...was.filter(l => !is.includes(l)).map(l => `no longer so: ${l}`));
  if (problems.length) {
    console.error(`${page} does not fit; run etc/dependencies.sh.\n${problems.join('\n')}`);
    process.exit(1);
  }
} else {
  writeFileSync(page, old.slice(0, from) + table + old.slice(to));
  problems.forEach(p => console.error(p));
}
