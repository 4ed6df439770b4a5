// Reads BPMN with bpmn-moddle, and says what the other tools ask of it.
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const project = fileURLToPath(new URL('../../../../', import.meta.url));

/** The folder that npm ci filled; the build does it below target. Another one: --modules=FOLDER */
export const modules = path.resolve(
  process.argv.find(argument => argument.startsWith('--modules='))?.slice('--modules='.length)
    ?? path.join(project, 'target/web/node_modules'));

export const {BpmnModdle} = await import(pathToFileURL(path.join(modules, 'bpmn-moddle/dist/index.js')));

/** A drawing: its definitions, its elements by id, and the moddle that writes it. */
export async function read(xml) {
  const moddle = new BpmnModdle();
  const {rootElement: definitions, elementsById: elements, warnings} = await moddle.fromXML(xml);
  if (warnings.length) throw new Error(warnings.map(warning => warning.message).join('\n'));
  return {moddle, definitions, elements};
}

export const processesOf = ({definitions}) => definitions.rootElements.filter(root => is(root, 'Process'));
export const poolOf = ({definitions}) => definitions.rootElements.find(root => is(root, 'Collaboration'))?.participants[0];
export const lanesOf = process => (process.laneSets ?? []).flatMap(set => set.lanes);
export const flowsOf = ({elements}) => Object.values(elements).filter(element => is(element, 'SequenceFlow'));
export const nodesOf = ({elements}) => Object.values(elements).filter(element => element.$instanceOf?.('bpmn:FlowNode'));

export const is = (element, ...types) => types.some(type => element.$type === 'bpmn:' + type);
export const isGateway = element => /Gateway$/.test(element.$type);
export const isEvent = element => /Event$/.test(element.$type);
export const isBoundary = element => is(element, 'BoundaryEvent');
/** Events and gateways carry their name beside them; everything else inside. */
export const isNamedOutside = element => isGateway(element) || isEvent(element);

export const overlap = (a, b) => a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;
export const centre = box => ({x: box.x + box.width / 2, y: box.y + box.height / 2});

/** How much room a text needs, by the size that the viewer writes outside of shapes: at most 90 px a line. */
export function textSize(text) {
  const lines = text.split('\n').map(line => [...line].reduce((sum, c) => sum + (c.codePointAt(0) > 0x2000 ? 11.5 : 6.5), 4));
  const rows = lines.reduce((sum, width) => sum + Math.ceil(width / 90), 0);
  return {width: Math.ceil(Math.min(Math.max(...lines), 90)), height: rows * 14};
}
