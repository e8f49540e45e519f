/** Eleventy as its own guide sets it up: Markdown, one layout, a list of all pages. */
export default function configure(config) {
  config.addCollection('modules', (all) => all.getFilteredByGlob('content/modules/*.md'));
  config.addCollection('worksheets', (all) => all.getFilteredByGlob('content/worksheets/*.md'));
  config.addPassthroughCopy({ 'style.css': 'style.css' });
  return { dir: { input: 'content', includes: '../layouts', output: 'dist' }, markdownTemplateEngine: false };
}
