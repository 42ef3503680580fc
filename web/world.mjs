// The world as two SVG paths, made in the build from Natural Earth's outlines at 1:110 million (public domain), which
// world-atlas carries as TopoJSON (https://github.com/topojson/topojson-specification). Tenths of a degree, from the upper
// left: x = (longitude + 180) * 10, y = (90 - latitude) * 10.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const read = (name) => JSON.parse(readFileSync(require.resolve(`world-atlas/${name}`), "utf8"));

/** The arcs of a topology as points [x, y] of ours, in whole numbers. */
function pointsOf({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return [Math.round((x * scale[0] + translate[0] + 180) * 10), Math.round((90 - (y * scale[1] + translate[1])) * 10)];
    });
  });
}

const kRound = 3600;

/** Without the jump from one edge of the map to the other: what goes over it goes on beyond. */
function unwrap(points) {
  let shift = 0;
  return points.map(([x, y], i) => {
    if (i > 0 && Math.abs(x - points[i - 1][0]) > kRound / 2) shift += x < points[i - 1][0] ? kRound : -kRound;
    return [x + shift, y];
  });
}

/** A ring as those that are to be drawn: twice, where it goes over an edge; closed over the pole, where it goes round it. */
function rings(points) {
  const whole = unwrap(points);
  const [first, last] = [whole[0], whole[whole.length - 1]];
  if (Math.abs(last[0] - first[0]) > kRound / 2) return [[...whole, [last[0], 1800], [first[0], 1800]]];
  const xs = whole.map(([x]) => x);
  const copy = (by) => whole.map(([x, y]) => [x + by, y]);
  if (Math.max(...xs) > kRound) return [whole, copy(-kRound)];
  return Math.min(...xs) < 0 ? [whole, copy(kRound)] : [whole];
}

/** Points in steps from one to the next; those that fall together are one. */
function pathOf(points, closed) {
  let [x, y] = points[0];
  let steps = "";
  for (const [px, py] of points.slice(1)) {
    if (px === x && py === y) continue;
    steps += `${steps && px - x >= 0 ? " " : ""}${px - x}${py - y >= 0 ? " " : ""}${py - y}`;
    [x, y] = [px, py];
  }
  return steps ? `M${points[0][0]} ${points[0][1]}l${steps}${closed ? "z" : ""}` : "";
}

const polygonsOf = (geometry) => ({
  GeometryCollection: () => geometry.geometries.flatMap(polygonsOf),
  MultiPolygon: () => geometry.arcs,
  Polygon: () => [geometry.arcs],
}[geometry.type]?.() ?? []);

function landPath() {
  const topology = read("land-110m.json");
  const points = pointsOf(topology);
  const ring = (arcs) => arcs.flatMap((arc) => (arc < 0 ? [...points[~arc]].reverse() : points[arc]));
  return polygonsOf(topology.objects.land).flatMap((polygon) => polygon.flatMap((arcs) => rings(ring(arcs)).map((points) => pathOf(points, true)))).join("");
}

/** Of arcs that two countries have: the coasts are the land's. */
function borderPath() {
  const topology = read("countries-110m.json");
  const points = pointsOf(topology);
  const uses = new Map();
  for (const polygon of polygonsOf(topology.objects.countries)) {
    for (const arc of polygon.flat()) uses.set(arc < 0 ? ~arc : arc, (uses.get(arc < 0 ? ~arc : arc) ?? 0) + 1);
  }
  return [...uses].filter(([, count]) => count > 1).map(([arc]) => pathOf(unwrap(points[arc]), false)).join("");
}

export const worldModule = () => `export const land = ${JSON.stringify(landPath())};\nexport const borders = ${JSON.stringify(borderPath())};\n`;
