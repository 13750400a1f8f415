export { daysDue, type DaysDue, instant, organizationBrief, overdueFrom, wallTime } from './event-brief.ts';
export { searchWords } from './event-filter.ts';
export { EventModule } from './event.module.ts';
export { EventSettings } from './event-settings.query.ts';
export { FindBriefQuery } from './find-brief.query.ts';
