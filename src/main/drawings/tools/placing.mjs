// Places the shapes of a drawing by its text grid. All centres lie on the raster that the flows are routed on.
import {flowsOf, isBoundary, isEvent, isGateway, nodesOf, textSize} from './drawing.mjs';

export const RASTER = 10;
const LEFT = 40, TOP = 40, HEADS = 60;                // the page's margins; the heads of pool and lanes
const GAP = 40, MARGIN = 30, BELOW_EVENT = 40;        // between columns, around a row, below a task that carries an event
const INNER_COLUMN = 120, INNER_ROW = 100;            // inside an expanded sub-process

const even = value => Math.ceil(value / (2 * RASTER)) * 2 * RASTER;
const fail = message => { throw new Error(message); };

/** Rows of cells, each with its lane; and the grids of expanded sub-processes by their id. */
export function readGrid(text) {
  const rows = [], inner = {};
  let lane = null;
  for (const line of text.split('\n').filter(line => line.trim() && !line.startsWith('#'))) {
    const [, bracket, name, rest] = /^\s*(?:([[{])([\w-]+)[\]}])?(.*)$/.exec(line);
    const cells = rest.trim().split(/\s+/);
    if (bracket === '{') {
      (inner[name] ??= []).push(cells);
    } else {
      if (bracket === '[') lane = name;
      rows.push({lane, cells});
    }
  }
  return {rows, inner};
}

/** Where everything stands: a box for each node, and the edges of the rows, which lanes and pool follow. */
export function place(drawing, {rows, inner}) {
  const {elements} = drawing;
  const carriers = new Set(nodesOf(drawing).filter(isBoundary).map(event => event.attachedToRef.id));
  const node = id => elements[id] ?? fail('the grid names an unknown element: ' + id);
  const sizeOf = id => inner[id] ? expandedSize(inner[id]) : plainSize(node(id));
  const grid = rows.map(row => row.cells.map(cell => cell === '.' ? null : cell));
  const columns = [...Array(Math.max(...grid.map(row => row.length))).keys()];

  const widths = columns.map(c => even(Math.max(50, ...grid.map(row => row[c]).filter(Boolean).map(id => sizeOf(id).width))));
  const gaps = columns.map(c => even(Math.max(GAP, ...grid.map(row => roomForLabel(drawing, row[c], row[c + 1])))));
  const lefts = edges(widths.map((width, c) => width + gaps[c]), LEFT + HEADS + GAP);

  const above = grid.map(row => even(MARGIN + Math.max(...row.filter(Boolean).map(id => sizeOf(id).height)) / 2));
  const below = grid.map((row, r) => above[r] + (row.some(id => carriers.has(id)) ? BELOW_EVENT : 0));
  const tops = edges(above.map((height, r) => height + below[r]), TOP);

  const boxes = {};
  grid.forEach((row, r) => row.forEach((id, c) => {
    if (id) boxes[id] = around(lefts[c] + widths[c] / 2, tops[r] + above[r], sizeOf(id));
  }));
  placeInside(inner, boxes, id => plainSize(node(id)));
  placeOnBorders(drawing, boxes);
  nodesOf(drawing).forEach(({id}) => boxes[id] ?? fail('not in the grid: ' + id));

  return {
    boxes, tops, lanes: rows.map(row => row.lane), expanded: new Set(Object.keys(inner)),
    left: LEFT, right: Math.max(...Object.values(boxes).map(box => box.x + box.width)) + GAP,
  };
}

const plainSize = element => isGateway(element) ? {width: 50, height: 50} : isEvent(element) ? {width: 36, height: 36} : {width: 100, height: 80};

const expandedSize = grid => ({width: Math.max(...grid.map(row => row.length)) * INNER_COLUMN + 40, height: grid.length * INNER_ROW + 40});

const around = (x, y, {width, height}) => ({x: x - width / 2, y: y - height / 2, width, height});

/** The running sum of sizes: each one's beginning, and the end of the last. */
const edges = (sizes, first) => sizes.reduce((all, size) => [...all, all.at(-1) + size], [first]);

/** Neighbours whose flow carries a word stand so far apart that the word fits between them. */
function roomForLabel(drawing, from, to) {
  const flow = from && to && flowsOf(drawing).find(flow => flow.name && flow.sourceRef.id === from && flow.targetRef.id === to);
  return flow ? textSize(flow.name).width + 24 : 0;
}

function placeInside(inner, boxes, sizeOf) {
  for (const [id, grid] of Object.entries(inner)) {
    grid.forEach((row, r) => row.forEach((cell, c) => {
      if (cell === '.') return;
      boxes[cell] = around(boxes[id].x + 20 + (c + 0.5) * INNER_COLUMN, boxes[id].y + 20 + (r + 0.5) * INNER_ROW, sizeOf(cell));
    }));
  }
}

/** Boundary events stand side by side on the lower border of the task that they belong to. */
function placeOnBorders(drawing, boxes) {
  const events = nodesOf(drawing).filter(isBoundary);
  for (const event of events) {
    const host = boxes[event.attachedToRef.id];
    const siblings = events.filter(other => other.attachedToRef === event.attachedToRef);
    const share = (siblings.indexOf(event) + 0.5) / siblings.length;
    boxes[event.id] = around(host.x + Math.round(host.width * share / RASTER) * RASTER, host.y + host.height, plainSize(event));
  }
}
