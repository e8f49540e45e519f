import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';

/** Starlight wants a `docs` collection; every page of ours has a route of its own, so it stays empty. */
export const collections = {
  docs: defineCollection({ loader: { name: 'none', load: async () => {} }, schema: docsSchema() }),
};
