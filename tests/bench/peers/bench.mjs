// Measures the peers on the prose that the native benchmark takes, a paragraph a call, as long as a few seconds reach:
//
//     node bench.mjs PROSE
import { readFileSync } from "node:fs";

import { peers } from "./peers.mjs";

const kSeconds = 4;
const paragraphs = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean);
const seconds = () => Number(process.hrtime.bigint()) / 1e9;

for (const { name, open, does } of peers) {
  const find = await open();
  for (const paragraph of paragraphs.slice(0, 20)) find(paragraph, "2025-05-30"); // warm
  let bytes = 0;
  const start = seconds();
  for (let at = 0; seconds() - start < kSeconds; at = (at + 1) % paragraphs.length) {
    find(paragraphs[at], "2025-05-30");
    bytes += Buffer.byteLength(paragraphs[at]) + 1;
  }
  const speed = bytes / (seconds() - start) / 1e6;
  console.log(`${`${name} in node (${does})`.padEnd(55)} ${speed.toFixed(speed < 1 ? 3 : 1)} MB/s`);
}
