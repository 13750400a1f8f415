import { createHash } from 'node:crypto';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security: unknown[];
  parameters: { name: string; in: string; required: boolean; schema: unknown }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>;
}

const style = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:64rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:2.5rem;border-bottom:1px solid}summary{cursor:pointer;padding:.3rem 0}code,pre{font:14px/1.45 ui-monospace,monospace}
pre{overflow:auto;padding:.75rem;border:1px solid;border-radius:.4rem;max-height:28rem}.m{display:inline-block;min-width:4.2rem;font-weight:700}
table{border-collapse:collapse}td,th{text-align:left;padding:.2rem .8rem .2rem 0;vertical-align:top}`;

/** For the page's policy: the only inline style that may stand there. */
export const docsStyleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

const escape = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
const json = (value: unknown) => `<pre>${escape(JSON.stringify(value, null, 2))}</pre>`;
const firstSchema = (content: Record<string, { schema: unknown }> | undefined) =>
  Object.values(content ?? {})[0]?.schema;

function toParameterTable(operation: Operation): string {
  if (operation.parameters.length === 0) return '';
  const rows = operation.parameters.map(
    (parameter) =>
      `<tr><td><code>${escape(parameter.name)}</code></td><td>${parameter.in}${parameter.required ? ', required' : ''}</td><td><code>${escape(JSON.stringify(parameter.schema))}</code></td></tr>`,
  );
  return `<h4>Parameters</h4><table>${rows.join('')}</table>`;
}

function toSection(method: string, path: string, operation: Operation): string {
  const answers = Object.entries(operation.responses).map(([status, answer]) => {
    const schema = Number(status) < 400 ? firstSchema(answer.content) : undefined;
    return `<tr><th scope="row">${status}</th><td>${escape(answer.description)}${schema ? json(schema) : ''}</td></tr>`;
  });
  const body = firstSchema(operation.requestBody?.content);
  return `<details id="${escape(operation.operationId)}"><summary><span class="m">${method.toUpperCase()}</span> <code>${escape(path)}</code> — ${escape(operation.summary)}</summary>
<p>Operation <code>${escape(operation.operationId)}</code>${operation.security.length > 0 ? ', for signed-in callers' : ', for everybody'}.</p>
${toParameterTable(operation)}${body ? `<h4>Body</h4>${json(body)}` : ''}<h4>Answers</h4><table>${answers.join('')}</table></details>`;
}

/** The description as a page to read: no script, nothing from another host. */
export function renderDocs(document: Record<string, unknown>): string {
  const paths = document.paths as Record<string, Record<string, Operation>>;
  const info = document.info as { title: string; description: string };
  const { schemas } = document.components as { schemas: Record<string, unknown> };
  const byTag = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? '';
      byTag.set(tag, [...(byTag.get(tag) ?? []), toSection(method, path, operation)]);
    }
  const sections = [...byTag]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([tag, parts]) => `<h2>${escape(tag)}</h2>${parts.join('')}`);
  const components = Object.entries(schemas).map(
    ([name, schema]) => `<details><summary><code>${escape(name)}</code></summary>${json(schema)}</details>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(info.title)} API</title><style>${style}</style></head><body><main><h1>${escape(info.title)} API</h1>
<p>${escape(info.description)}</p><p><a href="/api/openapi.json">openapi.json</a></p>
${sections.join('')}<h2>Schemas</h2>${components.join('')}</main></body></html>`;
}
