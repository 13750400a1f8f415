import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  type ListSettings,
  listSettingsSchema,
  type PlanningSettings,
  planningSettingsSchema,
  type SetSetting,
  setSettingSchema,
  settingPageSchema,
  settingViewSchema,
} from '@guyub/domain/setting';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { CurrentSettingQuery } from './current-setting.query.ts';
import { ListSettingsQuery } from './list-settings.query.ts';
import { SetSettingUseCase } from './set-setting.use-case.ts';
import { settingAccess } from './setting.access.ts';
import { settingProblems } from './setting.problems.ts';

@Controller('api/settings')
export class SettingController {
  constructor(
    private readonly listSettings: ListSettingsQuery,
    private readonly currentSetting: CurrentSettingQuery,
    private readonly setSetting: SetSettingUseCase,
  ) {}

  @Get()
  @Operation({
    id: 'setting.list',
    summary: 'Every setting: what holds today, since when, and by which source',
    access: settingAccess['setting.list'],
    response: settingPageSchema,
  })
  list(@Query({ schema: listSettingsSchema }) query: ListSettings) {
    return this.listSettings.run(query);
  }

  @Get('planning')
  @Operation({
    id: 'setting.read-planning',
    summary: 'What a new program is planned with, unless its planner says otherwise',
    access: settingAccess['setting.read-planning'],
    response: planningSettingsSchema,
  })
  async readPlanning(): Promise<PlanningSettings> {
    return { holidayPolicy: await this.currentSetting.run('recurrence.holiday_policy') };
  }

  @Post()
  @Operation({
    id: 'setting.set',
    summary: 'Give a setting a value from a day on; earlier values stay',
    access: settingAccess['setting.set'],
    needsProof: true,
    response: settingViewSchema,
    status: 201,
    problems: settingProblems,
  })
  async set(@Body({ schema: setSettingSchema }) input: SetSetting, @CurrentAccount() caller: AccountCaller) {
    unwrap(await this.setSetting.run(caller, input), settingProblems);
    return this.listSettings.get(input.key);
  }
}
