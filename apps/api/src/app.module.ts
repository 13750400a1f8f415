import { type DynamicModule, Module } from '@nestjs/common';

import { PlaceModule } from './features/place/place.module.ts';
import type { Config } from './platform/config.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { NoSessions, SessionReader } from './platform/session-reader.ts';

/** The list of slices. */
@Module({})
export class AppModule {
  static for(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.for(config), PlaceModule],
      providers: [{ provide: SessionReader, useClass: NoSessions }],
    };
  }
}
