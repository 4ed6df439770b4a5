// node src/main/drawings/tools/render.mjs bpmn/x.bpmn x.png [--modules=FOLDER]
// A picture of a drawing as the pages show it: bpmn-js in chromium, under the pages' content security policy.
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import {modules} from './drawing.mjs';

const [input, output] = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const drawing = fs.readFileSync(input, 'utf8');
const bounds = [...drawing.matchAll(/<dc:Bounds x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map(match => match.slice(1).map(Number));
const width = Math.ceil(Math.max(...bounds.map(([x, , w]) => x + w)) + 40), height = Math.ceil(Math.max(...bounds.map(([, y, , h]) => y + h)) + 40);

const page = `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>drawing</title>
<link rel="stylesheet" href="/diagram-js.css"><link rel="stylesheet" href="/bpmn-js.css"><link rel="stylesheet" href="/page.css"></head>
<body><div id="canvas"></div><script src="/bpmn-navigated-viewer.production.min.js"></script><script src="/page.js"></script></body></html>`;
const css = `html,body{margin:0;background:#fff}#canvas{width:${width}px;height:${height}px}`;
const script = `(async () => {
  const font = {fontFamily: '"Noto Sans JP","Noto Sans CJK JP",sans-serif'};
  const viewer = new BpmnJS({container: '#canvas', textRenderer: {defaultStyle: font, externalStyle: font}});
  const {warnings} = await viewer.importXML(await (await fetch('/drawing')).text());
  console.log('elements ' + viewer.get('elementRegistry').getAll().length + ', warnings ' + JSON.stringify(warnings.map(warning => warning.message)));
})();`;
const files = {
  '/': ['text/html; charset=utf-8', page], '/page.css': ['text/css', css], '/page.js': ['text/javascript', script], '/drawing': ['text/xml', drawing],
  '/diagram-js.css': ['text/css', library('assets/diagram-js.css')], '/bpmn-js.css': ['text/css', library('assets/bpmn-js.css')],
  '/bpmn-navigated-viewer.production.min.js': ['text/javascript', library('bpmn-navigated-viewer.production.min.js')],
};

function library(name) {
  return fs.readFileSync(path.join(modules, 'bpmn-js/dist', name));
}

const violations = [];
const server = http.createServer((request, response) => {
  if (request.url === '/violations') {
    request.on('data', data => violations.push(data.toString()));
    return response.end();
  }
  const [type, body] = files[request.url] ?? [];
  if (!body) return response.writeHead(404).end();
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; report-uri /violations",
  }).end(body);
});
server.listen(0, '127.0.0.1', () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'drawing-'));
  const browser = spawn('chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-background-networking', '--enable-logging=stderr',
    '--user-data-dir=' + profile, `--window-size=${width},${height}`, '--virtual-time-budget=6000', '--screenshot=' + path.resolve(output), `http://127.0.0.1:${server.address().port}/`]);
  let log = '';
  browser.stderr.on('data', data => log += data);
  browser.on('exit', code => {
    log.split('\n').filter(line => /CONSOLE/.test(line)).forEach(line => console.log(line.replace(/^.*CONSOLE[^\]]*\] /, '')));
    violations.forEach(violation => console.log('violation ' + violation));
    fs.rmSync(profile, {recursive: true, force: true});
    server.close();
    process.exit(code || (violations.length ? 1 : 0));
  });
});
