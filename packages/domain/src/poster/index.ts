export * from './poster.ts';
