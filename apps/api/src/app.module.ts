import { type DynamicModule, Module, type Type } from '@nestjs/common';

import { EventModule } from './features/event/index.ts';
import { FeedModule } from './features/feed/feed.module.ts';
import { HolidayModule } from './features/holiday/holiday.module.ts';
import { IdentityModule } from './features/identity/index.ts';
import { OrganizationModule } from './features/organization/index.ts';
import { OversightModule } from './features/oversight/index.ts';
import { PlaceModule } from './features/place/place.module.ts';
import { PosterModule } from './features/poster/poster.module.ts';
import { ProgramModule } from './features/program/index.ts';
import { SettingModule } from './features/setting/setting.module.ts';
import type { Config } from './platform/config.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** The list of slices. */
@Module({})
export class AppModule {
  static for(config: Config, others: readonly Type[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.for(config),
        EventModule,
        FeedModule,
        HolidayModule,
        IdentityModule,
        OrganizationModule,
        OversightModule,
        PlaceModule,
        PosterModule,
        ProgramModule,
        SettingModule,
        ...others,
      ],
    };
  }
}
