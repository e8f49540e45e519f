import type { Kit } from '../../kit/kit.ts';
import type { Translate } from '../web/translate.ts';
import { repositoryOf } from './backend.ts';
import type { Backend } from './backend.ts';
import { shelvesOf } from './collections.ts';
import type { Collection } from './collections.ts';
import type { FileFormat } from './formats.ts';

/** What the editor is told: what Sveltia CMS takes, how files are read and written, and the one other host it may ask. */
export interface EditorConfig {
  cms: {
    load_config_file: false;
    app_title: string;
    backend: Backend;
    media_folder: string;
    public_folder: string;
    logo: { src: string };
    show_preview_links: false;
    editor: { preview: false };
    output: { omit_empty_optional_fields: true };
    slug: { encoding: 'ascii'; clean_accents: true; maxlength: number };
    media_libraries: { stock_assets: { providers: [] } };
    i18n?: {
      structure: 'multiple_files';
      locales: string[];
      default_locale: string;
      omit_default_locale_from_file_path: true;
      initial_locales: 'default';
    };
    collections: Collection[];
  };
  formats: FileFormat[];
  api: string;
}

/** Where the editor stands in the site. */
export const EDITOR = 'keep/editor/';

/** The one other host that the editor of a site asks; nothing where it has none. */
export function editorApi(kit: Pick<Kit, 'branch' | 'hasBranch'>): string | undefined {
  return hasEditor(kit) ? repositoryOf(kit.branch)?.api : undefined;
}

/** Whether a site has the editor: its keeper asked for it, and it knows where to write to. */
export function hasEditor({ branch, hasBranch }: Pick<Kit, 'branch' | 'hasBranch'>): boolean {
  return hasBranch && branch.editor && repositoryOf(branch) !== undefined;
}

/** Everything the editor needs to know; nothing where the site has none. */
export function editorConfig(kit: Kit, base: string, t: Translate): EditorConfig | undefined {
  const repository = repositoryOf(kit.branch);
  if (!hasEditor(kit) || repository === undefined) return undefined;
  const { formats, collections } = shelvesOf(kit, t);
  const tags = kit.languages.map(({ tag }) => tag);
  const [first = 'en', ...others] = tags;
  return {
    cms: {
      load_config_file: false,
      app_title: t('editor.title', { name: kit.branch.name }),
      backend: repository.backend,
      media_folder: `${kit.folder}/media`,
      public_folder: '/media',
      logo: { src: `${base}favicon.svg` },
      show_preview_links: false,
      editor: { preview: false },
      output: { omit_empty_optional_fields: true },
      slug: { encoding: 'ascii', clean_accents: true, maxlength: 80 },
      // It would offer pictures of others, from elsewhere.
      media_libraries: { stock_assets: { providers: [] } },
      ...(others.length === 0
        ? {}
        : {
            i18n: {
              structure: 'multiple_files' as const,
              locales: tags,
              default_locale: first,
              omit_default_locale_from_file_path: true as const,
              initial_locales: 'default' as const,
            },
          }),
      collections,
    },
    formats,
    api: repository.api,
  };
}
