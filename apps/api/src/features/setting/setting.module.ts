import { Module } from '@nestjs/common';

import { CurrentSettingQuery } from './current-setting.query.ts';
import { ListSettingsQuery } from './list-settings.query.ts';
import { SetSettingUseCase } from './set-setting.use-case.ts';
import { SettingController } from './setting.controller.ts';

@Module({
  controllers: [SettingController],
  providers: [CurrentSettingQuery, ListSettingsQuery, SetSettingUseCase],
  exports: [CurrentSettingQuery],
})
export class SettingModule {}
