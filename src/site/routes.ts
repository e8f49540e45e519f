import type { Template } from '../outputs/web/page.ts';

/** The route that sets each template, as Astro names it. Each has the styles and scripts that its pages need, and no more. */
const ROUTES: Partial<Record<Template, string>> = {
  session: '[...lang]/sessions/[id]',
  course: '[...lang]/courses/[id]',
  guide: '[...lang]/guides/[id]',
  worksheet: '[...lang]/worksheets/[id]',
  template: '[...lang]/templates/[id]',
  handbook: '[...lang]/handbook/[id]',
  plan: '[...lang]/plan',
  run: '[...lang]/run',
  after: '[...lang]/after',
  'set-up': '[...lang]/set-up',
  missing: '404',
};

/** The component of the route that sets a template. */
export function componentOf(template: Template): string {
  return `src/pages/${ROUTES[template] ?? '[...path]'}.astro`;
}

/** The file of a page in the site. */
export function fileOf(path: string, template: Template): string {
  return template === 'missing' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
}
