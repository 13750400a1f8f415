export { CurrentSettingQuery } from './current-setting.query.ts';
export { SettingModule } from './setting.module.ts';
