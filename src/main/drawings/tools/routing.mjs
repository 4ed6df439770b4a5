// Finds the way of each flow: A* on a raster, around all shapes. Length, bends, crossings and odd ports have their price.
import {centre, flowsOf, isBoundary, isGateway, nodesOf} from './drawing.mjs';
import {RASTER} from './placing.mjs';

const RIGHT = 0, DOWN = 1, LEFT = 2, UP = 3;
const STEPS = [[1, 0], [0, 1], [-1, 0], [0, -1]];
const CLEARANCE = 9, OUTLET = 20;        // a flow passes a shape at least so far away, and bends only so far from its port
const EVENT_TEXT = 34;                   // room below an event on a border for its text
const STEP = 10, BEND = 45, CROSSING = 60, ALONG = 80, JOINED = 1;
const LEAVE = {[RIGHT]: 0, [DOWN]: 90, [LEFT]: 300, [UP]: 90}, LEAVE_GATEWAY = {[RIGHT]: 0, [DOWN]: 30, [LEFT]: 300, [UP]: 30};
const ENTER = {[RIGHT]: 400, [DOWN]: 60, [LEFT]: 0, [UP]: 20}, ENTER_FROM_BORDER = {...ENTER, [DOWN]: 0};
const PORT_LEFT_BY_ANOTHER = 400, PORT_ENTERED_BY_ANOTHER = 60;

/** The waypoints of each flow by its id. Short ways are found first, the ones that lead back last. */
export function route(drawing, {boxes, right, tops, expanded}) {
  const width = Math.ceil(right / RASTER) + 10, height = Math.ceil(tops.at(-1) / RASTER) + 6;
  const taken = new Map();               // raster cell -> the flows that pass it
  const ports = new Set();               // "in" or "out", node, side
  const ways = {};
  const flows = flowsOf(drawing).sort((a, b) => length(a, boxes) - length(b, boxes) || (a.id < b.id ? -1 : 1));
  for (const flow of flows) {
    const blocked = obstacles(drawing, boxes, expanded, flow, width, height);
    const way = shortest(flow, boxes, blocked, taken, ports, width, height);
    for (const cell of way.cells) taken.set(cell.at, [...(taken.get(cell.at) ?? []), {target: flow.targetRef.id, side: cell.side}]);
    ports.add('out ' + flow.sourceRef.id + way.leaves).add('in ' + flow.targetRef.id + way.enters);
    ways[flow.id] = straightened([port(boxes[flow.sourceRef.id], way.leaves), ...way.points, port(boxes[flow.targetRef.id], way.enters)]);
  }
  return ways;
}

function length(flow, boxes) {
  const from = centre(boxes[flow.sourceRef.id]), to = centre(boxes[flow.targetRef.id]);
  return Math.abs(from.x - to.x) + 3 * Math.abs(from.y - to.y) + (to.x < from.x ? 5000 : 0);
}

function port(box, side) {
  const {x, y} = centre(box), [dx, dy] = STEPS[side];
  return {x: x + dx * box.width / 2, y: y + dy * box.height / 2};
}

/** The raster cell before a port where a way may bend. */
function outside(box, side) {
  const {x, y} = port(box, side), [dx, dy] = STEPS[side];
  const away = (value, direction) => (direction > 0 ? Math.ceil : Math.floor)((value + direction * OUTLET) / RASTER);
  return {x: away(x, dx), y: away(y, dy)};
}

function obstacles(drawing, boxes, expanded, {sourceRef, targetRef}, width, height) {
  const blocked = new Uint8Array(width * height);
  const borders = new Set(nodesOf(drawing).filter(isBoundary).map(event => event.id));
  for (const [id, box] of Object.entries(boxes)) {
    if (expanded.has(id) && (sourceRef.$parent.id === id || targetRef.$parent.id === id)) continue;
    const below = borders.has(id) && id !== sourceRef.id ? EVENT_TEXT : CLEARANCE;
    for (let y = Math.ceil((box.y - CLEARANCE) / RASTER); y * RASTER <= box.y + box.height + below; y++)
      for (let x = Math.ceil((box.x - CLEARANCE) / RASTER); x * RASTER <= box.x + box.width + CLEARANCE; x++)
        if (x >= 0 && y >= 0 && x < width && y < height) blocked[y * width + x] = 1;
  }
  return blocked;
}

/** A*: a state is a cell and the side that the way faces there. */
function shortest({id, sourceRef, targetRef}, boxes, blocked, taken, ports, width, height) {
  const cost = new Map(), before = new Map(), open = new Heap();
  const reach = (state, price, from) => {
    if (price >= (cost.get(state) ?? Infinity)) return;
    cost.set(state, price);
    before.set(state, from);
    open.add(price, state);
  };
  const sides = [RIGHT, DOWN, LEFT, UP];

  const goals = new Map();
  for (const side of sides) {
    const {x, y} = outside(boxes[targetRef.id], side), at = y * width + x;
    blocked[at] = 0;
    goals.set(at * 4 + (side + 2) % 4, {side, price: (isBoundary(sourceRef) ? ENTER_FROM_BORDER : ENTER)[side] + (ports.has('out ' + targetRef.id + side) ? PORT_LEFT_BY_ANOTHER : 0)});
  }
  for (const side of isBoundary(sourceRef) ? [DOWN] : sides) {
    const {x, y} = outside(boxes[sourceRef.id], side), at = y * width + x;
    blocked[at] = 0;
    reach(at * 4 + side, (isBoundary(sourceRef) ? 0 : (isGateway(sourceRef) ? LEAVE_GATEWAY : LEAVE)[side])
      + (ports.has('out ' + sourceRef.id + side) ? PORT_LEFT_BY_ANOTHER : 0)
      + (ports.has('in ' + sourceRef.id + side) ? PORT_ENTERED_BY_ANOTHER : 0), null);
  }

  let best = null, bestPrice = Infinity;
  while (!open.empty()) {
    const [price, state] = open.take();
    if (price > cost.get(state)) continue;
    if (price >= bestPrice) break;
    const side = state % 4, at = (state - side) / 4, x = at % width, y = (at - x) / width;
    const goal = goals.get(state);
    if (goal && price + goal.price < bestPrice) [best, bestPrice] = [state, price + goal.price];
    for (const turn of [side, (side + 1) % 4, (side + 3) % 4]) {
      const nx = x + STEPS[turn][0], ny = y + STEPS[turn][1], next = ny * width + nx;
      if (nx < 1 || ny < 1 || nx >= width || ny >= height || blocked[next]) continue;
      reach(next * 4 + turn, price + STEP + (turn === side ? 0 : BEND) + company(taken.get(next), turn, targetRef.id), state);
    }
  }
  if (best === null) throw new Error('no way for ' + id);

  const cells = [];
  for (let state = best; state !== null; state = before.get(state)) cells.unshift({at: (state - state % 4) / 4, side: state % 4});
  return {
    cells, leaves: cells[0].side, enters: goals.get(best).side,
    points: cells.map(({at}) => ({x: at % width * RASTER, y: Math.floor(at / width) * RASTER})),
  };
}

/** The price of a cell where other flows pass: flows to one target may join, others should cross, not run along. */
function company(others, side, target) {
  if (!others) return 0;
  if (others.some(other => other.side % 2 === side % 2 && other.target !== target)) return ALONG;
  return others.some(other => other.target === target) ? JOINED : CROSSING;
}

function straightened(points) {
  return points.filter((point, i) => {
    const last = points[i - 1], next = points[i + 1];
    return !last || !next || !(last.x === point.x && point.x === next.x || last.y === point.y && point.y === next.y);
  });
}

/** A queue that gives the cheapest first. */
class Heap {
  #items = [];

  empty() { return this.#items.length === 0; }

  add(price, value) {
    const items = this.#items;
    let i = items.push([price, value]) - 1;
    for (let parent; i > 0 && items[parent = (i - 1) >> 1][0] > items[i][0]; i = parent) [items[i], items[parent]] = [items[parent], items[i]];
  }

  take() {
    const items = this.#items, first = items[0], last = items.pop();
    if (items.length === 0) return first;
    items[0] = last;
    for (let i = 0; ;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (child < items.length && items[child][0] < items[least][0]) least = child;
      if (least === i) return first;
      [items[i], items[least]] = [items[least], items[i]];
      i = least;
    }
  }
}
