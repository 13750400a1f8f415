import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HolidayView, HolidayYearView, RamadanView } from '@guyub/domain/holiday';

@Entity('holiday')
export class HolidayRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('date') date!: string;
  @Column('text') name!: string;
  @Column('text') kind!: HolidayView['kind'];
  @Column('text') source!: string;
  @Column('text', { nullable: true }) decree!: string | null;
  @Column('integer') version!: number;
}

@Entity('holiday_year')
export class HolidayYearRow {
  @PrimaryColumn('integer') year!: number;
  @Column('text') status!: HolidayYearView['status'];
  @Column('text') source!: string;
  @Column('integer') version!: number;
}

@Entity('holiday_ramadan')
export class RamadanRow {
  @PrimaryColumn('integer', { name: 'hijri_year' }) hijriYear!: number;
  @Column('date', { name: 'starts_on' }) startsOn!: string;
  @Column('date', { name: 'ends_on' }) endsOn!: string;
  @Column('text') status!: RamadanView['status'];
  @Column('text') source!: string;
  @Column('integer') version!: number;
}
