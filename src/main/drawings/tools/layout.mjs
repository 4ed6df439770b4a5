// Makes the drawing of a meaning: src/main/drawings/x.bpmn and x.grid become bpmn/x.bpmn. The meaning is kept as it is.
import {flowsOf, is, isBoundary, isNamedOutside, lanesOf, overlap, poolOf, processesOf, read, textSize} from './drawing.mjs';
import {place, readGrid} from './placing.mjs';
import {route} from './routing.mjs';

/** BPMN with its diagram, from BPMN without one and the text of its grid. */
export async function layout(xml, grid) {
  const drawing = await read(xml);
  linkBothWays(drawing);
  const places = place(drawing, readGrid(grid));
  const ways = route(drawing, places);
  drawing.definitions.diagrams = [diagram(drawing, places, ways)];
  return (await drawing.moddle.toXML(drawing.definitions, {format: true})).xml;
}

/** The linter and some viewers want each node to name its flows. */
function linkBothWays(drawing) {
  for (const flow of flowsOf(drawing)) {
    for (const [node, list] of [[flow.sourceRef, 'outgoing'], [flow.targetRef, 'incoming']])
      if (!node.get(list).includes(flow)) node.get(list).push(flow);
  }
}

function diagram(drawing, places, ways) {
  const {moddle, elements} = drawing, {boxes} = places;
  const create = (type, properties) => moddle.create(type, properties);
  const bounds = box => create('dc:Bounds', box);
  const label = box => create('bpmndi:BPMNLabel', {bounds: bounds(box)});
  const free = freeRoom(drawing, boxes, ways);

  const frames = framesOf(drawing, places).map(([element, box]) =>
    create('bpmndi:BPMNShape', {id: element.id + '_di', bpmnElement: element, isHorizontal: true, bounds: bounds(box)}));
  const order = id => places.expanded.has(id) ? 0 : isBoundary(elements[id]) ? 2 : 1;
  const shapes = Object.keys(boxes).sort((a, b) => order(a) - order(b)).map(id => {
    const element = elements[id], shape = create('bpmndi:BPMNShape', {id: id + '_di', bpmnElement: element, bounds: bounds(boxes[id])});
    if (places.expanded.has(id)) shape.isExpanded = true;
    if (is(element, 'ExclusiveGateway')) shape.isMarkerVisible = true;
    if (element.name && isNamedOutside(element)) shape.label = label(free(besideShape(boxes[id], textSize(element.name), isBoundary(element)), id));
    return shape;
  });
  const edges = flowsOf(drawing).map(flow => {
    const waypoint = ways[flow.id].map(point => create('dc:Point', point));
    const edge = create('bpmndi:BPMNEdge', {id: flow.id + '_di', bpmnElement: flow, waypoint});
    if (flow.name) edge.label = label(free(besideWay(ways[flow.id], textSize(flow.name)), flow.id));
    return edge;
  });
  const plane = create('bpmndi:BPMNPlane', {id: 'plane', bpmnElement: poolOf(drawing)?.$parent ?? processesOf(drawing)[0], planeElement: [...frames, ...shapes, ...edges]});
  return create('bpmndi:BPMNDiagram', {id: 'diagram', plane});
}

/** The pool and its lanes; a lane is as high as its rows. */
function framesOf(drawing, {tops, lanes, left, right}) {
  const pool = poolOf(drawing);
  const frames = pool ? [[pool, {x: left, y: tops[0], width: right - left, height: tops.at(-1) - tops[0]}]] : [];
  for (const lane of processesOf(drawing).flatMap(lanesOf)) {
    const first = lanes.indexOf(lane.id), last = lanes.lastIndexOf(lane.id);
    if (first < 0) throw new Error('not in the grid: lane ' + lane.id);
    frames.push([lane, {x: left + 30, y: tops[first], width: right - left - 30, height: tops[last + 1] - tops[first]}]);
  }
  return frames;
}

/** Chooses the first of several places for a text that is free of shapes, other texts and flows. */
function freeRoom(drawing, boxes, ways) {
  const texts = [];
  const onShape = (box, own) => Object.entries(boxes).some(([id, other]) => id !== own && !is(drawing.elements[id], 'SubProcess') && overlap(box, other));
  const onText = box => texts.some(other => overlap(box, other));
  const onWay = box => Object.values(ways).some(points => points.some((to, i) => i > 0 && crosses(points[i - 1], to, box)));
  return (places, own) => {
    const chosen = places.find(box => !onShape(box, own) && !onText(box) && !onWay(box)) ?? places.find(box => !onShape(box, own) && !onText(box)) ?? places[0];
    texts.push(chosen);
    return chosen;
  };
}

const crosses = (from, to, box) => overlap(
  {x: Math.min(from.x, to.x) - 1, y: Math.min(from.y, to.y) - 1, width: Math.abs(from.x - to.x) + 2, height: Math.abs(from.y - to.y) + 2}, box);

function besideShape(box, {width, height}, boundary) {
  const middle = box.x + box.width / 2 - width / 2, right = box.x + box.width + 4, left = box.x - width - 4;
  const below = box.y + box.height + 4, above = box.y - height - 4;
  const places = [[middle, below], [middle, above], [right, below - 4], [left, below - 4], [right, above + 4], [left, above + 4]];
  if (boundary) places.unshift([right, below - 14], [left, below - 14]);
  return places.map(([x, y]) => ({x, y, width, height}));
}

/** Near the beginning of a way, where the question is asked; else at the middle of one of its parts. */
function besideWay(points, {width, height}) {
  const places = [];
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1], to = points[i], run = Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
    const level = from.y === to.y, forward = level ? Math.sign(to.x - from.x) : Math.sign(to.y - from.y);
    if (level && run < width + 12) continue;
    for (const distance of [8, run / 2]) {
      const along = (start, size) => forward > 0 ? start + distance : start - distance - size;
      if (level) for (const y of [from.y - height - 3, from.y + 4]) places.push({x: along(from.x, width), y, width, height});
      else for (const x of [from.x + 5, from.x - width - 5]) places.push({x, y: along(from.y, height), width, height});
    }
  }
  return places.length ? places : [{x: points[0].x + 5, y: points[0].y - height - 3, width, height}];
}
