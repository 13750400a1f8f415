import type { SettingRefusal } from '@guyub/domain/setting';

import { commonProblems, type ProblemTable } from '../../platform/problem.ts';

export const settingProblems: ProblemTable<SettingRefusal | { code: 'id-reused' }> = {
  'id-reused': commonProblems['id-reused'],
  'setting-value-invalid': { status: 422, title: 'The setting does not take this value' },
};
