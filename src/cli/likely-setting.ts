import { relative, sep } from 'node:path';
import { readPlainText } from '../edge/plain-files.ts';
import { MAX_BYTES } from '../edge/sources.ts';
import { blankBranch, readBranch } from '../kit/reading/branch.ts';
import type { Setting } from '../site/setting.ts';
import { readAddress, readBase } from './project.ts';
import type { Project } from './project.ts';
import type { Typed } from './verb.ts';

/** What a renderer will be made for, from branch.yaml alone. Where that can't be read it is a guess, and reading everything says why. */
export function likelySetting({ root, branch: { path } }: Project, typed: Typed): Setting {
  const branch = readOwn(root, path);
  const { address = branch.address } = readAddress(typed, branch);
  return { languages: branch.languages, base: typed.on('usb') ? '/' : readBase(typed, address) };
}

function readOwn(root: string, folder: string | undefined): ReturnType<typeof blankBranch> {
  if (folder === undefined) return blankBranch();
  const file = `${relative(root, folder).split(sep).join('/')}/branch.yaml`;
  const read = readPlainText(root, file, MAX_BYTES);
  return 'text' in read ? readBranch({ path: file, text: read.text }, []).branch : blankBranch();
}
