import"./missing.js";import{a}from"./there.js";const b=await import("./later.js");
