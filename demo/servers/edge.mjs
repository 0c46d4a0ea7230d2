// An edge worker that sets the policy on every response of the site behind it, in the form that most hosts know:
// a fetch handler, with the site's files as the binding ASSETS.
import { contentSecurityPolicy } from 'samtykke/server';
import { config, options } from './site.mjs';

export default {
  async fetch(request, env) {
    const { name, value } = contentSecurityPolicy(config, request.headers.get('cookie'), options);
    const answer = await env.ASSETS.fetch(request);
    // A copy, since what comes from elsewhere cannot be changed.
    const response = new Response(answer.body, answer);
    response.headers.set(name, value);
    // The policy is this visitor's alone, and this moment's.
    response.headers.set('Cache-Control', 'private, no-cache');
    response.headers.append('Vary', 'Cookie');
    return response;
  },
};
