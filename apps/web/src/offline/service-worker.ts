addEventListener('install', () => undefined);
