// What belongs together in the article and in the page's text has the same data-link. Pointing at one or focusing it lights
// up the other. Done on the elements themselves: a page of text is far too much to draw again for each move of a pointer.
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

const kLit = "is-lit";
const linkAt = (target: EventTarget | null) => (target as Element | null)?.closest?.<HTMLElement>("[data-link]") ?? null;
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Scrolls inside the element's own pane only; the page itself stays. */
export function reveal(element: Element, pane: Element, block: "nearest" | "start" | "middle"): void {
  const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  const margin = 24;
  const isIn = inner.top >= outer.top + margin && inner.bottom <= outer.bottom - margin;
  if (block === "nearest" && (isIn || (inner.top < outer.top + margin && inner.bottom > outer.bottom - margin))) return;
  const top = pane.scrollTop + inner.top - outer.top - (block === "start" ? margin : outer.height / 3);
  pane.scrollTo({ top, behavior: calm() ? "auto" : "smooth" });
}

/** Panes inside `root` have data-pane; links, the arrow keys between them, and light for what belongs together. */
export function useLinks(root: RefObject<HTMLElement>, onFollow: (link: string) => void): void {
  useEffect(() => {
    const element = root.current!;
    let lit: string | null = null;
    const light = (link: string | null) => {
      if (link === lit) return;
      for (const each of element.querySelectorAll(`.${kLit}`)) each.classList.remove(kLit);
      lit = link;
      if (link) for (const each of element.querySelectorAll(`[data-link="${link}"]`)) each.classList.add(kLit);
    };
    /** Brings the counterpart in the other panes into sight. */
    const show = (from: HTMLElement) => {
      const own = from.closest("[data-pane]");
      for (const pane of element.querySelectorAll("[data-pane]")) {
        const twin = pane === own ? null : pane.querySelector(`[data-link="${from.dataset.link}"]`);
        if (twin) reveal(twin, pane, "nearest");
      }
    };
    const listeners: Record<string, (event: Event) => void> = {
      pointerover: (event) => light(linkAt(event.target)?.dataset.link ?? linkAt(document.activeElement)?.dataset.link ?? null),
      pointerleave: () => light(linkAt(document.activeElement)?.dataset.link ?? null),
      focusin: (event) => {
        const at = linkAt(event.target);
        light(at?.dataset.link ?? null);
        if (at?.matches(":focus-visible")) show(at);
      },
      click: (event) => {
        const at = linkAt(event.target);
        if (!at || getSelection()?.isCollapsed === false || (event.target as Element).closest("button, a, summary")) return;
        light(at.dataset.link!);
        show(at);
        onFollow(at.dataset.link!);
      },
      keydown: (event) => {
        const at = linkAt(event.target);
        const { key } = event as KeyboardEvent;
        if (!at || at !== event.target) return;
        if (key === "Enter") return onFollow(at.dataset.link!);
        const step = { ArrowDown: 1, ArrowUp: -1 }[key];
        if (!step) return;
        event.preventDefault();
        const all = [...at.closest("[data-pane]")!.querySelectorAll<HTMLElement>("[data-link][tabindex]")];
        all[all.indexOf(at) + step]?.focus();
      },
    };
    for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener);
    return () => { for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener); };
  }, []);
}
