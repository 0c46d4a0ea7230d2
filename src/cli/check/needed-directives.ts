// The Content-Security-Policy that the trackers need: all of them granted, and of the site itself nothing but 'self'.
import { resolveConfig, type Config } from '../../config.js';
import { makeHeader, type PolicyHeader } from '../../policy/header.js';
import { planPolicy } from '../../policy/plan.js';

/** Of a configuration that is right. Throws `ConfigError` where a definition's host cannot stand in a policy. */
export const neededDirectives = (config: Config): PolicyHeader =>
  makeHeader(planPolicy(resolveConfig(config), {}), {}, () => true);
