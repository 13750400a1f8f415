import { type DynamicModule, Module, type Type } from '@nestjs/common';

import { HolidayModule } from './features/holiday/holiday.module.ts';
import { PlaceModule } from './features/place/place.module.ts';
import { SettingModule } from './features/setting/setting.module.ts';
import type { Config } from './platform/config.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { NoSessions, SessionReader } from './platform/session-reader.ts';

/** The list of slices. */
@Module({})
export class AppModule {
  static for(config: Config, others: readonly Type[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.for(config), HolidayModule, PlaceModule, SettingModule, ...others],
      providers: [{ provide: SessionReader, useClass: NoSessions }],
    };
  }
}
