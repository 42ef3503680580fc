// The places of the drop on a map, drawn by hand: equirectangular, a circle a place, as large as it is often mentioned. What
// can be done here with a pointer can be done in the list below it with the keyboard.
import { useEffect, useRef, useState } from "preact/hooks";
import { count } from "../format";
import type { PlacePoint } from "../protocol_names";

/** The world in tenths of a degree, without the Antarctic's inside. */
const kWorld = { x: 0, y: 40, width: 3600, height: 1480 };
const kLeastWidth = 220;
const kAspect = kWorld.width / kWorld.height;
const kLabels = 14;

interface View { x: number; y: number; width: number }

const heightOf = (view: View) => view.width / kAspect;
const place = (point: PlacePoint) => ({ x: (point.lon + 180) * 10, y: (90 - point.lat) * 10 });

/** Inside the world, and no smaller than can be read. */
function clamp({ x, y, width }: View): View {
  const wide = Math.min(kWorld.width, Math.max(kLeastWidth, width));
  return {
    width: wide,
    x: Math.min(kWorld.x + kWorld.width - wide, Math.max(kWorld.x, x)),
    y: Math.min(kWorld.y + kWorld.height - wide / kAspect, Math.max(kWorld.y, y)),
  };
}

const zoom = (view: View, by: number, x = view.x + view.width / 2, y = view.y + heightOf(view) / 2): View => {
  const width = Math.min(kWorld.width, Math.max(kLeastWidth, view.width * by));
  const share = width / view.width;
  return clamp({ width, x: x - (x - view.x) * share, y: y - (y - view.y) * share });
};

/** Where most of the mentions are: all places but the outermost twentieth on each side. */
function around(points: PlacePoint[]): View {
  const all = points.map(place);
  const range = (values: number[]) => {
    const sorted = [...values].sort((a, b) => a - b);
    const cut = Math.floor(sorted.length / 20);
    return [sorted[cut]!, sorted[sorted.length - 1 - cut]!] as const;
  };
  const [left, right] = range(all.map((each) => each.x));
  const [top, bottom] = range(all.map((each) => each.y));
  const width = Math.max(500, 1.25 * (right - left), 1.25 * (bottom - top) * kAspect);
  return clamp({ width, x: (left + right - width) / 2, y: (top + bottom - width / kAspect) / 2 });
}

interface Props {
  points: PlacePoint[];
  total: number;
  selected: string | null;
  onSelect: (point: PlacePoint) => void;
}

export function WorldMap({ points, total, selected, onSelect }: Props) {
  const [view, setView] = useState<View>({ x: kWorld.x, y: kWorld.y, width: kWorld.width });
  const drag = useRef<{ x: number; y: number; view: View; moved: boolean } | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [world, setWorld] = useState<typeof import("virtual:world") | null>(null);
  useEffect(() => { import("virtual:world").then(setWorld, () => {}); }, []); // the circles are there without it
  const [pixels, setPixels] = useState(900);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setPixels(Math.max(200, entry!.contentRect.width)));
    observer.observe(svg.current!);
    return () => observer.disconnect();
  }, []);
  // Wheel listeners of Preact are passive; this one must not be, and only takes the wheel with Ctrl, as maps do.
  useEffect(() => {
    const element = svg.current!;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      setView((old) => zoom(old, event.deltaY > 0 ? 1.25 : 0.8, old.x + ((event.clientX - box.left) / box.width) * old.width, old.y + ((event.clientY - box.top) / box.height) * heightOf(old)));
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, []);

  const unit = view.width / pixels; // of the map, in one pixel
  const most = Math.max(1, ...points.map((each) => each.mentions));
  const radius = (mentions: number) => (2.5 + 13 * Math.sqrt(mentions / most)) * unit;
  // The smaller ones lie on top, so that each can be hit.
  const circles = points.filter((each) => {
    const { x, y } = place(each);
    return x >= view.x - 20 * unit && x <= view.x + view.width + 20 * unit && y >= view.y - 20 * unit && y <= view.y + heightOf(view) + 20 * unit;
  });
  const label = points.length === 0 ? "World map without places"
    : `World map of ${count(total, "place")}; most mentioned: ${points.slice(0, 5).map((each) => `${each.name} (${each.mentions})`).join(", ")}`;
  const down = (event: PointerEvent) => {
    drag.current = { x: event.clientX, y: event.clientY, view, moved: false };
  };
  const move = (event: PointerEvent) => {
    const from = drag.current;
    if (!from || event.buttons === 0) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.moved && Math.hypot(dx, dy) < 4) return;
    from.moved = true;
    setView(clamp({ ...from.view, x: from.view.x - dx * unit, y: from.view.y - dy * unit }));
  };
  const choose = (point: PlacePoint) => {
    if (!drag.current?.moved) onSelect(point);
  };
  return (
    <figure class="map">
      <svg ref={svg} class="draw" viewBox={`${view.x} ${view.y} ${view.width} ${heightOf(view)}`} width="100%" role="img" aria-label={label} onPointerDown={down} onPointerMove={move}>
        <rect class="map-sea" x={0} y={0} width={3600} height={1800} />
        {world && <path class="map-land" d={world.land} />}
        {world && <path class="map-borders" d={world.borders} vector-effect="non-scaling-stroke" />}
        {circles.map((each) => {
          const { x, y } = place(each);
          return (
            <circle key={each.id} class={each.id === selected ? "map-place is-selected" : "map-place"} cx={x} cy={y} r={radius(each.mentions)} vector-effect="non-scaling-stroke" onClick={() => choose(each)}>
              <title>{`${each.name}: ${count(each.mentions, "mention")}`}</title>
            </circle>
          );
        })}
        <Labels points={circles} unit={unit} right={view.x + view.width} radius={radius} />
      </svg>
      <div class="map-tools" role="group" aria-label="Map">
        <button type="button" class="button" aria-label="Nearer" onClick={() => setView((old) => zoom(old, 0.6))}>+</button>
        <button type="button" class="button" aria-label="Farther" onClick={() => setView((old) => zoom(old, 1 / 0.6))}>−</button>
        <button type="button" class="button" disabled={points.length === 0} onClick={() => setView(around(points))}>Fit</button>
        <button type="button" class="button" onClick={() => setView(clamp({ ...kWorld }))}>World</button>
      </div>
      {total > points.length && <figcaption class="muted">The {points.length} most mentioned of {count(total, "place")}.</figcaption>}
    </figure>
  );
}

/** Names of the most mentioned, where they do not lie on each other; at the right edge they stand on the left. */
function Labels({ points, unit, right, radius }: { points: PlacePoint[]; unit: number; right: number; radius: (mentions: number) => number }) {
  const size = 11 * unit;
  const taken: { x: number; y: number; width: number }[] = [];
  const shown: { point: PlacePoint; x: number; y: number }[] = [];
  for (const point of points) {
    if (taken.length >= kLabels) break;
    const { x, y } = place(point);
    const width = point.name.length * size * 0.58;
    const away = radius(point.mentions) + 2 * unit;
    const box = { x: x + away + width > right ? x - away - width : x + away, y, width };
    if (taken.some((other) => Math.abs(other.y - box.y) < 1.15 * size && box.x < other.x + other.width && other.x < box.x + box.width)) continue;
    taken.push(box);
    shown.push({ point, x: box.x, y });
  }
  return (
    <g aria-hidden="true">
      {shown.map(({ point, x, y }) => <text key={point.id} class="map-label" x={x} y={y + 0.35 * size} style={{ fontSize: `${size}px`, strokeWidth: 3 * unit }}>{point.name}</text>)}
    </g>
  );
}
