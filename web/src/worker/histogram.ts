// How values lie, and how times lie in the calendar: counts between edges, ready to be drawn.
import type { TimeWindow } from "../contract";
import type { Histogram } from "../protocol_findings";

const kBins = 32;
/** Values that differ by more are drawn by their size's order. */
const kLogFrom = 300;
const kDay = 86_400_000;

/** 1, 2 or 5 times a power of ten, at least `step`. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return [1, 2, 5, 10].map((digit) => digit * power).find((each) => each >= step * 0.999) ?? 10 * power;
}

/** Null where there is nothing to compare: fewer than two different values. */
export function histogramOf(values: number[]): Histogram | null {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (values.length < 3 || !(most > least)) return null;
  const log = least > 0 && most / least > kLogFrom;
  const edges: number[] = [];
  if (log) {
    // Thirds of an order: 1, 2, 5, 10 …
    const first = Math.floor(Math.log10(least));
    for (let power = first; power <= Math.ceil(Math.log10(most)); power += 1) for (const digit of [1, 2, 5]) edges.push(Number(`${digit}e${power}`));
    while (edges.length > 2 && edges[1]! <= least) edges.shift();
    while (edges.length > 2 && edges[edges.length - 2]! > most) edges.pop();
  } else {
    const step = roundStep((most - least) / kBins);
    const first = Math.floor(least / step);
    for (let i = first; edges.length < 2 || edges[edges.length - 1]! <= most; i += 1) edges.push(Number((i * step).toPrecision(12)));
  }
  const counts = new Array<number>(edges.length - 1).fill(0);
  for (const value of values) counts[binOf(edges, value)]! += 1;
  return { edges, counts, before: 0, after: 0, scale: log ? "log" : "linear" };
}

/** The bin in which a value lies; the last one for what lies on or behind the last edge. */
function binOf(edges: number[], value: number): number {
  let bin = 0;
  let high = edges.length - 2;
  while (bin < high) {
    const middle = (bin + high + 1) >> 1;
    if (edges[middle]! <= value) bin = middle;
    else high = middle - 1;
  }
  return bin;
}

/** Begins of days, months or years from `first` to behind `last`. */
function calendarEdges(first: number, last: number): number[] {
  const days = (last - first) / kDay;
  const edges: number[] = [];
  const begin = new Date(first);
  const [year, month] = [begin.getUTCFullYear(), begin.getUTCMonth()];
  const edge = days <= 92 ? (i: number) => Date.UTC(year, month, begin.getUTCDate() + i) : days <= 366 * 6 ? (i: number) => Date.UTC(year, month + i) : (i: number) => Date.UTC(year + i * Math.ceil(days / 365 / 120), 0);
  for (let i = 0; edges.length < 2 || edges[edges.length - 1]! <= last; i += 1) edges.push(edge(i));
  return edges;
}

/**
 * Windows spread over days, months or years: a day counts 1 where it lies, a window over ten days 0.1 in each of them. The
 * middle eight tenths of the windows say which stretch of the calendar is shown; null when there are fewer than two.
 */
export function timelineOf(windows: TimeWindow[]): Histogram | null {
  const known = windows.flatMap(({ earliest, latest }) => (earliest && latest ? [[Date.parse(earliest), Date.parse(latest)] as const] : [])).filter(([a, b]) => a <= b);
  if (known.length < 2) return null;
  // What is as wide as a decade says little of where the others lie.
  const narrow = known.filter(([a, b]) => b - a < 400 * kDay);
  const middles = (narrow.length > 1 ? narrow : known).map(([a, b]) => (a + b) / 2).sort((a, b) => a - b);
  const margin = Math.floor(middles.length / 10);
  const edges = calendarEdges(middles[margin]!, middles[middles.length - 1 - margin]!);
  const [first, last] = [edges[0]!, edges[edges.length - 1]!];
  // Differences of the counts: each window adds to two places at each of its ends, so that all of them cost linear time.
  const counts = new Array<number>(edges.length - 1).fill(0);
  const slope = new Array<number>(edges.length + 1).fill(0);
  let [before, after] = [0, 0];
  for (const [begin, latest] of known) {
    const end = latest + 1000; // both ends are closed, and count seconds
    if (end <= first) before += 1;
    else if (begin >= last) after += 1;
    else {
      const weight = 1 / (end - begin);
      const [a, b] = [binOf(edges, Math.max(begin, first)), binOf(edges, Math.min(end, last) - 1)];
      if (a === b) counts[a]! += weight * (Math.min(end, last) - Math.max(begin, first));
      else {
        counts[a]! += weight * (edges[a + 1]! - Math.max(begin, first));
        counts[b]! += weight * (Math.min(end, last) - edges[b]!);
        slope[a + 1]! += weight;
        slope[b]! -= weight;
      }
    }
  }
  let weight = 0;
  counts.forEach((_, i) => {
    weight += slope[i]!;
    counts[i]! += Math.max(0, weight) * (edges[i + 1]! - edges[i]!);
  });
  return { edges, counts, before, after, scale: "linear" };
}
