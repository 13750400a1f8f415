// Makes this Node look like an old one to whoever asks for its version.
Object.defineProperty(process.versions, 'node', { value: '18.20.8' });
