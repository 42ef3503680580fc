// Small drawings in SVG, by hand: a change, how values lie, where a window lies. Each says in words what it shows; what can be
// done with a pointer in one of them can be done with the fields beside it, too.
import type { Step, TimeWindow } from "../contract";
import { exactly, stepValue } from "../amounts";
import type { Histogram } from "../protocol_findings";

const kWidth = 260;
const kLabel = 40;
/** About the width of one of a label's characters. */
const kCharacter = 7.6;

/** By how much: "+25 percentage points", "×2", "−38%". */
export function difference({ from, to, unit }: Step): string {
  const delta = Number((to - from).toPrecision(12));
  const sign = delta < 0 ? "−" : "+";
  if (unit === "percent") return `${sign}${exactly(Math.abs(delta))} points`;
  if (from > 0 && to > 0) {
    const times = to / from;
    if (times >= 1.95) return `×${exactly(Number(times.toPrecision(2)))}`;
    return `${sign}${exactly(Number((Math.abs(times - 1) * 100).toPrecision(2)))}%`;
  }
  return `${sign}${exactly(Math.abs(delta))}`;
}

export const changeText = (step: Step) => `from ${stepValue(step.from, step.unit)} to ${stepValue(step.to, step.unit)}, ${step.direction}, ${difference(step)}`;

/** Two bars from nought, the earlier and the later value; where one is negative, from where nought lies. */
export function ChangeDrawing({ step }: { step: Step }) {
  const low = Math.min(0, step.from, step.to);
  const high = Math.max(0, step.from, step.to);
  const longest = Math.max(...[step.from, step.to].map((value) => stepValue(value, step.unit).length));
  const room = Math.max(50, kWidth - kLabel - 12 - longest * kCharacter);
  const x = (value: number) => (high > low ? ((value - low) / (high - low)) * room : 0);
  const bar = (value: number, top: number, name: string) => {
    const [a, b] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
    return (
      <>
        <text class="draw-name" x={kLabel - 6} y={top + 11} text-anchor="end">{name}</text>
        <rect class={`draw-bar is-${name}`} x={kLabel + a} y={top} width={Math.max(2, b - a)} height={14} />
        <text class="draw-value" x={kLabel + b + 6} y={top + 11}>{stepValue(value, step.unit)}</text>
      </>
    );
  };
  return (
    <svg class="draw draw-change" viewBox={`0 0 ${kWidth} 40`} width={kWidth} height={40} role="img" aria-label={`Drawn as bars: ${changeText(step)}`}>
      {bar(step.from, 2, "from")}
      {bar(step.to, 22, "to")}
    </svg>
  );
}

const kBarsHeight = 64;

interface HistogramProps {
  histogram: Histogram;
  /** What is drawn, for who cannot see it. */
  label: string;
  /** An edge in words. */
  edge: (value: number) => string;
  /** Counts may be shares, as of windows that go over several bars. */
  unit: string;
  selected: [from: number | null, to: number | null];
  onSelect: (from: number, to: number) => void;
}

/** Bars between edges, of one width each, so that days, thirds of an order of size and months are all as easy to hit. */
export function HistogramDrawing({ histogram: { edges, counts, before, after, scale }, label, edge, unit, selected, onSelect }: HistogramProps) {
  const most = Math.max(...counts, 1e-9);
  const width = 100 / counts.length;
  const [from, to] = selected;
  const isIn = (i: number) => (from === null || edges[i + 1]! > from) && (to === null || edges[i]! <= to);
  const shown = (value: number) => (value < 10 && !Number.isInteger(value) ? value.toFixed(1) : Math.round(value).toLocaleString("en-GB"));
  const peak = counts.indexOf(Math.max(...counts));
  return (
    <figure class="histogram">
      <figcaption>{label}{scale === "log" && <span class="muted"> (each step is about twice the one before)</span>}</figcaption>
      <svg class="draw" viewBox={`0 0 100 ${kBarsHeight}`} preserveAspectRatio="none" width="100%" height={kBarsHeight} role="img"
        aria-label={`${label}: from ${edge(edges[0]!)} to ${edge(edges[edges.length - 1]!)}; most, ${shown(counts[peak]!)}, from ${edge(edges[peak]!)}.`}>
        {counts.map((value, i) => {
          const height = value > 0 ? Math.max(1.5, (value / most) * (kBarsHeight - 4)) : 0;
          return (
            <g key={i} class={isIn(i) ? "bin is-in" : "bin"} onClick={() => onSelect(edges[i]!, edges[i + 1]!)}>
              <rect class="bin-back" x={i * width} y={0} width={width} height={kBarsHeight} />
              <rect class="bin-bar" x={i * width + width * 0.08} y={kBarsHeight - height} width={width * 0.84} height={height} />
              <title>{`${edge(edges[i]!)} to ${edge(edges[i + 1]!)}: ${shown(value)} ${unit}`}</title>
            </g>
          );
        })}
      </svg>
      <p class="histogram-axis" aria-hidden="true">
        <span>{before > 0 && `${before.toLocaleString("en-GB")} before · `}{edge(edges[0]!)}</span>
        {edges.length > 8 && <span class="histogram-middle">{edge(edges[Math.floor(edges.length / 2)]!)}</span>}
        <span>{edge(edges[edges.length - 1]!)}{after > 0 && ` · ${after.toLocaleString("en-GB")} after`}</span>
      </p>
    </figure>
  );
}

/** Where a window lies between two instants, in milliseconds; an open end fades out. */
export function WindowDrawing({ window, first, last }: { window: TimeWindow; first: number; last: number }) {
  const at = (instant: string | null, open: number) => (instant === null ? open : ((Date.parse(instant) - first) / (last - first)) * 100);
  const [a, b] = [at(window.earliest, 0), at(window.latest, 100)];
  const outside = b < 0 ? "before" : a > 100 ? "after" : null;
  const begin = Math.max(0, Math.min(98, a));
  const end = Math.min(100, Math.max(begin + 2, b));
  return (
    <svg class="draw draw-window" viewBox="0 0 100 12" preserveAspectRatio="none" width="100%" height={12} aria-hidden="true">
      <rect class="window-line" x={0} y={5.5} width={100} height={1} />
      {outside === null && <rect class={window.earliest && window.latest ? "window-bar" : "window-bar is-open"} x={begin} y={2} width={end - begin} height={8} />}
      {outside === "before" && <path class="window-bar" d="M3 1 L0 6 L3 11 Z" />}
      {outside === "after" && <path class="window-bar" d="M97 1 L100 6 L97 11 Z" />}
    </svg>
  );
}

/** A value beside others of its unit. */
export function ValueBar({ value, largest }: { value: number; largest: number }) {
  return (
    <svg class="draw draw-valuebar" viewBox="0 0 100 4" preserveAspectRatio="none" width="100%" height={4} aria-hidden="true">
      <rect class="bin-bar" x={0} y={0} width={Math.max(0.6, Math.min(100, (100 * value) / largest))} height={4} />
    </svg>
  );
}
