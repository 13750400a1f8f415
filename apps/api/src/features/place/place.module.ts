import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { AddVenueUseCase } from './add-venue.use-case.ts';
import { EditVenueUseCase } from './edit-venue.use-case.ts';
import { GetRegionQuery } from './get-region.query.ts';
import { GetVenueQuery } from './get-venue.query.ts';
import { ListAreasQuery } from './list-areas.query.ts';
import { ListVenuesQuery } from './list-venues.query.ts';
import { PlaceController } from './place.controller.ts';
import { VenueRow } from './place.entities.ts';
import { VenueController } from './venue.controller.ts';
import { VenueRelationQuery } from './venue-relation.query.ts';

@Module({
  imports: [TypeOrmModule.forFeature([VenueRow])],
  controllers: [PlaceController, VenueController],
  providers: [
    AddVenueUseCase,
    EditVenueUseCase,
    GetRegionQuery,
    GetVenueQuery,
    ListAreasQuery,
    ListVenuesQuery,
    VenueRelationQuery,
  ],
  exports: [GetRegionQuery, GetVenueQuery],
})
export class PlaceModule {}
