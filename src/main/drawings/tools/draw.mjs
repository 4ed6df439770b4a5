// node src/main/drawings/tools/draw.mjs [--verify] [--modules=FOLDER]
// Draws every meaning of this folder into bpmn/, and fails if a person or the linter would complain.
// With --verify nothing is written: it fails as well if a drawing in bpmn/ is not what its meaning and grid make.
import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {complaints} from './check.mjs';
import {BpmnModdle, modules} from './drawing.mjs';
import {layout} from './layout.mjs';

const meanings = fileURLToPath(new URL('../', import.meta.url));
const drawings = path.join(meanings, '../../../bpmn');
const verifying = process.argv.includes('--verify');

async function lint(xml) {
  const require = createRequire(path.join(modules, 'bpmnlint/package.json'));
  const {Linter} = require('bpmnlint'), NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
  const config = JSON.parse(fs.readFileSync(path.join(meanings, '.bpmnlintrc'), 'utf8'));
  const {rootElement} = await new BpmnModdle().fromXML(xml);
  const reports = await new Linter({config, resolver: new NodeResolver({require})}).lint(rootElement);
  return Object.entries(reports).flatMap(([rule, found]) => found.map(({id, message}) => `${id}: ${message} (${rule})`));
}

let failed = false;
for (const file of fs.readdirSync(meanings).filter(name => name.endsWith('.bpmn')).sort()) {
  const xml = await layout(
    fs.readFileSync(path.join(meanings, file), 'utf8'),
    fs.readFileSync(path.join(meanings, file.replace(/bpmn$/, 'grid')), 'utf8'));
  const found = [...await complaints(xml), ...await lint(xml)];
  const target = path.join(drawings, file);
  if (!verifying) fs.writeFileSync(target, xml);
  else if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== xml) found.push('bpmn/' + file + ' is not what its meaning and grid make: run draw.mjs');
  found.forEach(complaint => console.log(file + ': ' + complaint));
  console.log(`${file}: ${found.length} complaints`);
  failed ||= found.length > 0;
}
process.exit(failed ? 1 : 0);
