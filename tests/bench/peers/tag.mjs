// What the program `tag` is for us, for a peer: texts as JSON lines in, what it finds as JSON lines out; offsets in code points.
//
//     node tag.mjs PEER < IN.jsonl > OUT.jsonl
import { createInterface } from "node:readline";

import { peers } from "./peers.mjs";

const peer = peers.find(({ name }) => name === process.argv[2]);
if (!peer) {
  console.error(`usage: node tag.mjs ${peers.map(({ name }) => name).join("|")}`);
  process.exit(2);
}
const find = await peer.open();

/** Code points before each UTF-16 unit. */
function codePoints(text) {
  const count = new Uint32Array(text.length + 1);
  for (let at = 0, points = 0; at < text.length; at++) {
    count[at] = points;
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) points++;
    count[at + 1] = points;
  }
  return count;
}

let failed = 0;

/** A text that a peer stumbles over is one in which it finds nothing. */
function tryToFind(text, day) {
  try {
    return find(text, day);
  } catch {
    failed++;
    return { quantities: [], times: [] };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const { text, published } = JSON.parse(line);
  const points = codePoints(text);
  const out = { sentences: [], numbers: [], quantities: [], changes: [], times: [] };
  let at = 0;
  for (const paragraph of text.split("\n")) {
    if (paragraph.trim()) {
      const found = tryToFind(paragraph, published ?? undefined);
      for (const kind of ["quantities", "times"])
        for (const one of found[kind]) out[kind].push({ ...one, span: one.span.map((offset) => points[Math.min(at + offset, text.length)]) });
    }
    at += paragraph.length + 1;
  }
  console.log(JSON.stringify(out));
}
if (failed > 0) console.error(`${peer.name} failed on ${failed} paragraphs`);
