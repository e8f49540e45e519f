import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { escapeHtml } from '../../../src/blocks/html.ts';
import { git } from '../../upgrade/releases.ts';
import type { Forge } from '../../keeper/forge.ts';
import type { Kept } from '../../keeper/kept-site.ts';
import { runWorkflow } from '../../keeper/workflow.ts';

/** The pages of a forge that a keeper meets, over a real repository: a new file, a file to change, a button, a proposal. They take what
 * GitHub takes in the address; the button runs the project's own workflow, and links to what that proposed. Where it stands is `address`. */
export async function standInPages(kept: Kept, forge: Forge): Promise<{ address: string }> {
  const server = createServer((request, response) => {
    void answer(kept, forge, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise<void>((done) => void server.close(() => done())));
  const at = server.address();
  const here = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`;
  // What jobs link to are these pages; what they ask is elsewhere.
  forge.env['GITHUB_SERVER_URL'] = here;
  return { address: `${here}/leeds/hedge` };
}

async function answer(kept: Kept, forge: Forge, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const path = decodeURIComponent(url.pathname).replace(/^\/leeds\/hedge\//, '');
  const sent = request.method === 'POST' ? new URLSearchParams(await bodyOf(request)) : undefined;
  const page = (body: string): void => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><title>The forge</title><main>${body}</main></html>`);
  };
  const editing = /^edit\/main\/(.+)$/.exec(path)?.[1];
  if (path === 'new/main' || editing !== undefined) {
    if (sent !== undefined) {
      const file = sent.get('file') ?? '';
      const there = filesOf(kept).includes(file);
      // As a forge does: a new file never takes the place of another.
      if (editing === undefined && there) return page('<p role="alert">A file with this name already exists.</p>');
      kept.change(`${editing === undefined ? 'Create' : 'Update'} ${file}`, {
        [file]: (sent.get('text') ?? '').replaceAll('\r\n', '\n'),
      });
      return page('<p role="status">Committed.</p>');
    }
    const file = editing ?? url.searchParams.get('filename') ?? '';
    const text =
      editing === undefined ? (url.searchParams.get('value') ?? '') : git(kept.origin, 'show', `main:${file}`);
    return page(form(file, text));
  }
  const workflow = /^actions\/workflows\/([a-z-]+\.yml)$/.exec(path)?.[1];
  if (workflow !== undefined) {
    const file = `.github/workflows/${workflow}`;
    if (sent === undefined) return page(button(readFileSync(join(kept.site, file), 'utf8')));
    const run = await runWorkflow(kept, forge, file, { inputs: Object.fromEntries(sent) });
    return page(`<p role="status">Done.</p><pre>${linked(run.summary)}</pre>`);
  }
  const proposal = forge.pulls.find(({ number }) => path === `pulls/${number}`);
  if (proposal !== undefined) {
    if (sent === undefined)
      return page(
        `<h1>${escapeHtml(proposal.title)}</h1><pre>${linked(proposal.body)}</pre><form method="post"><button>Merge</button></form>`,
      );
    const from = proposal.head?.ref ?? '';
    git(kept.site, 'fetch', '--quiet', 'origin');
    git(kept.site, 'pull', '--quiet', 'origin', 'main');
    git(kept.site, 'merge', '--quiet', '--no-ff', '-m', `Merge ${from}`, `origin/${from}`);
    git(kept.site, 'push', '--quiet', 'origin', 'HEAD:main');
    proposal.state = 'closed';
    return page('<p role="status">Merged.</p>');
  }
  response.writeHead(404).end();
}

function form(file: string, text: string): string {
  return `<form method="post"><p><label>Name <input name="file" value="${escapeHtml(file)}"></label></p><p><label>Text <textarea name="text">\n${escapeHtml(text)}</textarea></label></p><button>Commit changes</button></form>`;
}

/** The form that a workflow's button opens: what may be typed into it, as the workflow says. */
function button(workflow: string): string {
  const { on }: { on: { workflow_dispatch?: { inputs?: Record<string, { description: string }> } } } = parse(workflow);
  const asked = Object.entries(on.workflow_dispatch?.inputs ?? {}).map(
    ([name, { description }]) => `<p><label>${escapeHtml(description)} <input name="${escapeHtml(name)}"></label></p>`,
  );
  return `<form method="post">${asked.join('')}<button>Run workflow</button></form>`;
}

/** Words with their links, as a forge shows them. */
function linked(markdown: string): string {
  return escapeHtml(markdown).replaceAll(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<a href="$2">$1</a>');
}

function filesOf({ origin }: Kept): string[] {
  return git(origin, 'ls-tree', '-r', '--name-only', 'main').split('\n');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
