declare module 'hedge:pages' {
  export { itemPaths, otherPaths, placePaths } from './handoff.ts';
}
