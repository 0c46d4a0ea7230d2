// Prints the `map` blocks for nginx. Run: npm run build && node demo/servers/print-nginx.mjs > samtykke-policy.conf
import { nginxPolicy } from 'samtykke/server';
import { config, options } from './site.mjs';

process.stdout.write(nginxPolicy(config, options));
