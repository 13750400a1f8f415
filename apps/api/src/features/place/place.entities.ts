import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('place_venue')
export class VenueRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') address!: string;
  @Column('text', { name: 'area_code', nullable: true }) areaCode!: string | null;
  @Column('double precision', { nullable: true }) lat!: number | null;
  @Column('double precision', { nullable: true }) lng!: number | null;
  @Column('integer', { nullable: true }) capacity!: number | null;
  @Column('text') note!: string;
  /** who added it; null for the region file's own */
  @Column('uuid', { name: 'organization_id', nullable: true }) organizationId!: string | null;
  @Column('text', { name: 'search_text' }) searchText!: string;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
}
