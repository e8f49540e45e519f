import { createApp } from 'astro/app/entrypoint';
import type { Page } from '../outputs/web/page.ts';

const app = createApp({ streaming: false });

/** Sets a page with the component of a route. Astro bundles this with all components: it is what is kept of a build (renderer.ts). */
export async function set(page: Page, component: string, base: string, site: string | undefined): Promise<string> {
  const route = app.manifest.routes.find(({ routeData }) => routeData.component === component)?.routeData;
  if (route === undefined) throw new Error(`No route is called ${component}.`);
  const path = page.path === '' ? '' : `${page.path}/`;
  const response = await app.render(new Request(`http://localhost${base}${path}`), {
    routeData: route,
    locals: { page, ...(site === undefined ? {} : { site: new URL(site) }) },
  });
  const html = await response.text();
  // A component that fails answers with an error page, which must never be published.
  const isFine = response.status === 200 || (response.status === 404 && page.template === 'missing');
  if (!isFine || !/<\/html>\s*$/.test(html))
    throw new Error(`The page ${page.path} could not be set (${response.status}).`);
  return html;
}
