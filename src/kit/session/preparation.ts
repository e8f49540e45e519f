/** Something to do before the session, as its frontmatter has it. */
export interface Preparation {
  task: string;
  when: 'weeks-before' | 'week-before' | 'day-before' | 'on-the-day';
  minutes: number;
}

const READY = 15;

/** Minutes of preparation in all. */
export function preparationMinutes(tasks: readonly Preparation[]): number {
  return tasks.reduce((sum, task) => sum + task.minutes, 0);
}

/** Whether somebody who starts the evening before can be ready in 15 minutes. */
export function readyInFifteen(tasks: readonly Preparation[]): boolean {
  return (
    preparationMinutes(tasks) <= READY &&
    tasks.every((task) => task.when === 'day-before' || task.when === 'on-the-day')
  );
}
