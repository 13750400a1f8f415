export { OversightModule } from './oversight.module.ts';
