// Brings the database to what this image needs, and ends. Web and worker wait for it.
import { migrate } from '../apps/api/dist/migrate.js';
import { parseConfig } from '../apps/api/dist/platform/config.js';

try {
  await migrate(parseConfig(process.env));
} catch (error) {
  console.error(error.name === 'StartError' ? error.message : error);
  process.exitCode = 1;
}
