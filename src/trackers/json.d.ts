// How a definition's file reads after the build has split it by who needs what.

/** What the gate acts on: rides in the core. */
declare module '*.json?facts' {
  const facts: import('./tracker.js').TrackerFacts;
  export default facts;
}

/** Of `package.json`: the library's version. */
declare module '*.json?version' {
  const version: string;
  export default version;
}

/** The name alone: rides with the banner. */
declare module '*.json?name' {
  const name: string;
  export default name;
}

/** What people read: rides with the preferences. */
declare module '*.json?prose' {
  const prose: import('./tracker.js').TrackerProse;
  export default prose;
}

/** The form that each parameter must have: rides with the check. */
declare module '*.json?parameters' {
  const parameters: Readonly<Record<string, RegExp>>;
  export default parameters;
}

/** Whom it contacts: rides with the guard and the server. */
declare module '*.json?hosts' {
  const hosts: readonly string[];
  export default hosts;
}

/** What nobody here can erase: rides with what erases the rest. */
declare module '*.json?reach' {
  const outOfReach: readonly import('./tracker.js').OutOfReach[];
  export default outOfReach;
}

/** All that the policy page tells of it: rides with the declaration. */
declare module '*.json?declaration' {
  const declared: import('./tracker.js').DeclaredTracker;
  export default declared;
}
