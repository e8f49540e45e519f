import type { Plugin, RolldownBuild } from 'rolldown';

/** Sets a script and all it imports, however it imports it, into one file. `classic` runs from a plain script tag and as a service worker. */
export async function bundleScript(
  entry: string,
  format: 'classic' | 'module',
  plugins: Plugin[] = [],
): Promise<string> {
  const bundle = await open(entry, plugins);
  try {
    const { output } = await bundle.generate({
      format: format === 'classic' ? 'iife' : 'esm',
      codeSplitting: false,
      minify: true,
    });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}

/** A file of an application: what is loaded at once, and what is loaded when it is wanted. */
export interface AppFile {
  name: string;
  code: string;
}

/** Sets an application and all it imports into files beside one another; what it imports when it is wanted stays apart. */
export async function bundleApp(entry: string, plugins: Plugin[] = []): Promise<AppFile[]> {
  const bundle = await open(entry, plugins);
  try {
    const { output } = await bundle.generate({
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      minify: true,
    });
    return output.flatMap((each) => (each.type === 'chunk' ? [{ name: each.fileName, code: each.code }] : []));
  } finally {
    await bundle.close();
  }
}

async function open(entry: string, plugins: Plugin[]): Promise<RolldownBuild> {
  // Most builds bundle nothing.
  const { rolldown } = await import('rolldown');
  return rolldown({
    input: entry,
    platform: 'browser',
    plugins,
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    // A script that lacks something is a fault of ours: said aloud rather than left for a reader to find.
    onLog: (_, log) => {
      if (log.code === 'UNRESOLVED_IMPORT' || log.code === 'IMPORT_IS_UNDEFINED') throw new Error(log.message);
    },
  });
}
