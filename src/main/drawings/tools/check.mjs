// Says why a person could not read a drawing.
import {flowsOf, is, isBoundary, isNamedOutside, lanesOf, nodesOf, overlap, processesOf, read} from './drawing.mjs';

const MAY_TOUCH = 12;                    // px that two flows may lie on each other, where they meet a shape

/** Complaints about a drawing, none if it can be read. */
export async function complaints(xml) {
  const drawing = await read(xml);
  const picture = pictureOf(drawing);
  return [
    ...notDrawn(drawing, picture), ...shapesOverlapping(drawing, picture), ...outsideTheirLane(drawing, picture),
    ...flowsThroughShapes(drawing, picture), ...flowsOnEachOther(picture), ...labels(drawing, picture), ...leftwards(drawing, picture),
  ];
}

/** What the diagram holds: boxes, ways and label boxes by the id of the element. */
function pictureOf({definitions}) {
  const boxes = {}, ways = {}, texts = {};
  for (const {bpmnElement, bounds, waypoint, label} of (definitions.diagrams ?? []).flatMap(diagram => diagram.plane.planeElement ?? [])) {
    if (bounds) boxes[bpmnElement.id] = bounds;
    if (waypoint) ways[bpmnElement.id] = {flow: bpmnElement, points: waypoint};
    if (label?.bounds) texts[bpmnElement.id] = label.bounds;
  }
  return {boxes, ways, texts};
}

const isWithin = (element, ancestor) => element.$parent ? element.$parent === ancestor || isWithin(element.$parent, ancestor) : false;
const belong = (a, b) => isWithin(a, b) || isWithin(b, a) || a.attachedToRef === b || b.attachedToRef === a;
const pairs = list => list.flatMap((a, i) => list.slice(i + 1).map(b => [a, b]));

function notDrawn({elements}, {boxes, ways}) {
  return Object.values(elements)
    .filter(element => element.$instanceOf?.('bpmn:FlowElement') && !is(element, 'DataObject') || is(element, 'Lane', 'Participant'))
    .filter(({id}) => !boxes[id] && !ways[id]).map(({id}) => `${id} is not drawn`);
}

function shapesOverlapping(drawing, {boxes}) {
  return pairs(nodesOf(drawing).filter(({id}) => boxes[id]))
    .filter(([a, b]) => !belong(a, b) && overlap(boxes[a.id], boxes[b.id])).map(([a, b]) => `${a.id} overlaps ${b.id}`);
}

function outsideTheirLane(drawing, {boxes}) {
  const inside = (a, b) => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
  return processesOf(drawing).flatMap(lanesOf).flatMap(lane => (lane.flowNodeRef ?? [])
    .filter(({id}) => boxes[id] && boxes[lane.id] && !inside(boxes[id], boxes[lane.id])).map(({id}) => `${id} is outside of its lane ${lane.id}`));
}

function flowsThroughShapes(drawing, {boxes, ways}) {
  const through = (from, to, box) => Math.max(from.x, to.x) > box.x && Math.min(from.x, to.x) < box.x + box.width
    && Math.max(from.y, to.y) > box.y && Math.min(from.y, to.y) < box.y + box.height;
  return Object.values(ways).flatMap(({flow, points}) => nodesOf(drawing)
    .filter(node => node !== flow.sourceRef && node !== flow.targetRef && !isWithin(flow, node) && node.attachedToRef !== flow.sourceRef)
    .filter(node => boxes[node.id] && points.some((to, i) => i > 0 && through(points[i - 1], to, boxes[node.id])))
    .map(node => `the flow ${flow.id} runs through ${node.id}`));
}

function flowsOnEachOther({ways}) {
  const shared = (a1, a2, b1, b2) => Math.max(0, Math.min(Math.max(a1, a2), Math.max(b1, b2)) - Math.max(Math.min(a1, a2), Math.min(b1, b2)));
  const parts = points => points.slice(1).map((to, i) => [points[i], to]);
  const together = (p, q) => parts(p).flatMap(([a, b]) => parts(q).map(([c, d]) =>
    a.x === b.x && c.x === d.x && a.x === c.x ? shared(a.y, b.y, c.y, d.y) : a.y === b.y && c.y === d.y && a.y === c.y ? shared(a.x, b.x, c.x, d.x) : 0))
    .reduce((sum, length) => sum + length, 0);
  return pairs(Object.values(ways)).filter(([a, b]) => a.flow.targetRef !== b.flow.targetRef && together(a.points, b.points) > MAY_TOUCH)
    .map(([a, b]) => `the flows ${a.flow.id} and ${b.flow.id} lie on each other`);
}

function labels(drawing, {boxes, ways, texts}) {
  const all = Object.entries(texts);
  const crossed = ([, box], {points}) => points.some((to, i) => i > 0 && overlap(box,
    {x: Math.min(points[i - 1].x, to.x), y: Math.min(points[i - 1].y, to.y), width: Math.abs(points[i - 1].x - to.x), height: Math.abs(points[i - 1].y - to.y)}));
  return [
    ...pairs(all).filter(([[, a], [, b]]) => overlap(a, b)).map(([[a], [b]]) => `the label of ${a} overlaps the label of ${b}`),
    ...all.flatMap(([id, box]) => nodesOf(drawing)
      .filter(node => node.id !== id && boxes[node.id] && !is(node, 'SubProcess') && overlap(box, boxes[node.id]))
      .map(node => `the label of ${id} lies on ${node.id}`)),
    ...all.flatMap(label => Object.values(ways).filter(way => crossed(label, way)).map(way => `the flow ${way.flow.id} runs through the label of ${label[0]}`)),
    ...nodesOf(drawing).filter(node => node.name && isNamedOutside(node) && !texts[node.id]).map(({id}) => `the label of ${id} has no place of its own`),
  ];
}

/** A drawing reads from left to right: only a flow that closes a loop may lead back. */
function leftwards(drawing, {boxes}) {
  const leads = (from, to, seen = new Set()) => from === to || !seen.has(from) && seen.add(from) && flowsOf(drawing)
    .filter(flow => flow.sourceRef === from || isBoundary(flow.sourceRef) && flow.sourceRef.attachedToRef === from)
    .some(flow => leads(flow.targetRef, to, seen));
  return flowsOf(drawing).filter(({sourceRef, targetRef}) => boxes[sourceRef.id] && boxes[targetRef.id])
    .filter(({sourceRef, targetRef}) => boxes[targetRef.id].x + boxes[targetRef.id].width <= boxes[sourceRef.id].x && !leads(targetRef, sourceRef))
    .map(({id}) => `the flow ${id} leads to the left without closing a loop`);
}
