/** What a session keeps to, in minutes or parts of the minutes without breaks. The checks and the planner read the same. */
export const LIMITS = {
  /** Facilitator and guest together, `shared` counted half: what to aim at, and what is a lecture. */
  frontAim: 0.3,
  frontMost: 0.4,
  /** The facilitator in a row; a guest, film or reading where pairs follow straight after. */
  frontRun: 12,
  guestRun: 20,
  /** The part of the minutes in which everybody speaks or works at once. */
  turnsLeast: 0.5,
  /** Talk in the whole group in a row. */
  wholeRun: 20,
  /** Without a chance to move or rest. */
  still: 60,
  /** Without a break of at least `breakLeast`. */
  unbroken: 90,
  breakLeast: 10,
  /** The latest minute a check-in starts at. */
  checkIn: 10,
  /** From so many people on, the room splits in at least `ways` ways. */
  manyPeople: 6,
  ways: 2,
} as const;
