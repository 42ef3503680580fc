// A static server for the built page: `node web/serve.mjs [port] [folder]`. It listens on this machine only (127.0.0.1)
// and sends the page's policy as a header too, because a worker takes its policy from its own answer.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const kTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

const kPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The file that an address means, or null: outside of the folder, not there, or not a file. */
function findFile(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  const file = normalize(join(root, path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(root + sep)) return null;
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? { file, size: stat.size } : null;
}

/** Serves `root`; port 0 takes a free one. Resolves to { url, close }. */
export function serve(root, port = 0) {
  const server = createServer((request, response) => {
    const found = ["GET", "HEAD"].includes(request.method) ? findFile(root, request.url) : null;
    if (!found) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
      return;
    }
    response.writeHead(200, {
      "Content-Type": kTypes[extname(found.file)] ?? "application/octet-stream",
      "Content-Length": found.size,
      "Content-Security-Policy": kPolicy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-cache",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(found.file).pipe(response);
  });
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () =>
      done({ url: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((closed) => server.close(closed)) }),
    );
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = resolve(process.argv[3] ?? fileURLToPath(new URL("dist", import.meta.url)));
  if (!statSync(join(root, "index.html"), { throwIfNoEntry: false })) {
    console.error(`${root} has no page: run 'npm ci && npm run build' in web/ first.`);
    process.exit(1);
  }
  const { url } = await serve(root, Number(process.argv[2] ?? 8080)).catch((error) => {
    console.error(`The page cannot be served: ${error.message}`);
    process.exit(1);
  });
  console.log(`Wireglass is at ${url} (Ctrl+C ends it)`);
}
