// Who stands with whom, drawn by hand: the entity in the middle, those that stand in its articles round it, and lines between
// those that stand together. Its twin in words is the list beside it.
import { count } from "../format";
import type { EntityView } from "../protocol_names";

const kMost = 9;
const kPairs = 12;
const kWidth = 376;
const kHeight = 230;
const kRadius = { x: 84, y: 84 };
const kLetters = 15;

const short = (name: string) => (name.length > kLetters ? `${name.slice(0, kLetters - 1).trimEnd()}…` : name);

export function Network({ view, onSelect }: { view: EntityView; onSelect: (entity: EntityView["companions"][number]) => void }) {
  const shown = view.companions.slice(0, kMost);
  if (shown.length < 3) return null;
  const [cx, cy] = [kWidth / 2, kHeight / 2];
  const at = (i: number) => {
    const angle = (2 * Math.PI * i) / shown.length - Math.PI / 2;
    return { x: cx + kRadius.x * Math.cos(angle), y: cy + kRadius.y * Math.sin(angle), side: Math.abs(Math.cos(angle)) < 0.2 ? "middle" : Math.cos(angle) > 0 ? "start" : "end" };
  };
  const pairs = view.pairs.filter(([a, b]) => a < shown.length && b < shown.length).sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]).slice(0, kPairs);
  const most = Math.max(...shown.map((each) => each.together));
  const strength = (together: number) => 0.6 + 4.4 * (together / most);
  return (
    <svg class="draw network" viewBox={`0 0 ${kWidth} ${kHeight}`} width={kWidth} height={kHeight} role="img"
      aria-label={`Network: ${view.name} with ${shown.map((each) => `${each.name} (${count(each.together, "article")})`).join(", ")}`}>
      {pairs.map(([a, b, together]) => (
        <line key={`${a}.${b}`} class="network-pair" x1={at(a).x} y1={at(a).y} x2={at(b).x} y2={at(b).y} stroke-width={strength(together) / 2} />
      ))}
      {shown.map((each, i) => <line key={each.id} class="network-line" x1={cx} y1={cy} x2={at(i).x} y2={at(i).y} stroke-width={strength(each.together)} />)}
      <circle class="network-self" cx={cx} cy={cy} r={7} />
      {shown.map((each, i) => {
        const { x, y, side } = at(i);
        const below = y > cy;
        return (
          <g key={each.id} class="network-node" onClick={() => onSelect(each)}>
            <circle class={`network-dot is-${each.type}`} cx={x} cy={y} r={5} />
            <text x={side === "middle" ? x : x + (side === "start" ? 9 : -9)} y={side === "middle" ? y + (below ? 18 : -10) : y + 4} text-anchor={side}>{short(each.name)}</text>
            <title>{`${each.name}: ${count(each.together, "article")}`}</title>
          </g>
        );
      })}
    </svg>
  );
}
