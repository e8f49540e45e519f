import { spawnSync } from 'node:child_process';
import { PlainError } from '../edge/plain.ts';

/** What git answered. */
export interface Answer {
  ok: boolean;
  /** What it wrote, without the last line's end. */
  text: string;
  /** What it complained of. */
  said: string;
}

/** git in one repository. */
export interface Git {
  /** Runs git, and stops with its own last words where it fails. */
  run: (...words: string[]) => string;
  /** Runs git, and says how it went. */
  ask: (...words: string[]) => Answer;
}

/** Who the keeper's commits are by: no person, and no address that anybody could write to. */
export const KEEPER = { name: 'Hedge School keeper', email: 'keeper@hedgeschool.invalid' };

/** Opens the repository that a project stands in. `header` is what is sent to `server` with each request, where that wants a key: it goes by the
 * environment, since whoever else is on the machine can read a command line. */
export function openGit(
  root: string,
  env: Record<string, string | undefined>,
  key?: { server: string; header: string },
): Git {
  const settings = [
    // Nobody is at a keyboard, and a hook of somebody's is not for us to run.
    ['core.hooksPath', '/dev/null'],
    ['core.quotePath', 'false'],
    ['commit.gpgSign', 'false'],
    ['core.fsmonitor', 'false'],
    ['safe.directory', root],
    ...(key === undefined ? [] : [[`http.${key.server.replace(/\/*$/, '/')}.extraHeader`, key.header]]),
  ];
  const ask = (...words: string[]): Answer => {
    const run = spawnSync('git', ['-C', root, ...words], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      env: {
        ...env,
        GIT_TERMINAL_PROMPT: '0',
        GIT_EDITOR: 'true',
        GIT_AUTHOR_NAME: KEEPER.name,
        GIT_AUTHOR_EMAIL: KEEPER.email,
        GIT_COMMITTER_NAME: KEEPER.name,
        GIT_COMMITTER_EMAIL: KEEPER.email,
        LC_ALL: 'C.UTF-8',
        GIT_CONFIG_COUNT: String(settings.length),
        ...Object.fromEntries(
          settings.flatMap(([name, value], at) => [
            [`GIT_CONFIG_KEY_${at}`, name],
            [`GIT_CONFIG_VALUE_${at}`, value],
          ]),
        ),
      },
    });
    if (run.error !== undefined) throw new PlainError('git isn’t on this machine, and the keeper works with it.');
    return { ok: run.status === 0, text: run.stdout.replace(/\n$/, ''), said: run.stderr.trim() };
  };
  return {
    ask,
    run: (...words) => {
      const answer = ask(...words);
      if (!answer.ok) throw new PlainError(`git ${words[0]} says: ${answer.said.split('\n').at(-1) ?? ''}`);
      return answer.text;
    },
  };
}

/** Lines that say something. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
