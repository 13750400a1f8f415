export { HolidayModule } from './holiday.module.ts';
export { ListHolidaysQuery } from './list-holidays.query.ts';
