declare module 'hedge:pages' {
  export { itemPaths, otherPaths } from './handoff.ts';
}
