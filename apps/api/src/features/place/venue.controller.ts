import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  type CreateVenue,
  createVenueSchema,
  type EditVenue,
  editVenueSchema,
  type ListVenues,
  listVenuesSchema,
  type VenueId,
  venueIdSchema,
  venuePageSchema,
  venueViewSchema,
} from '@guyub/domain/place';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { AddVenueUseCase } from './add-venue.use-case.ts';
import { EditVenueUseCase } from './edit-venue.use-case.ts';
import { GetVenueQuery } from './get-venue.query.ts';
import { ListVenuesQuery } from './list-venues.query.ts';
import { placeAccess } from './place.access.ts';
import { venueProblems } from './place.problems.ts';

@Controller('api/venues')
export class VenueController {
  constructor(
    private readonly listVenues: ListVenuesQuery,
    private readonly getVenue: GetVenueQuery,
    private readonly addVenue: AddVenueUseCase,
    private readonly editVenue: EditVenueUseCase,
  ) {}

  @Get()
  @Operation({
    id: 'place.list-venues',
    summary: 'Venues by name',
    access: placeAccess['place.list-venues'],
    keep: ['areaCode', 'limit'],
    response: venuePageSchema,
  })
  list(@Query({ schema: listVenuesSchema }) query: ListVenues) {
    return this.listVenues.run(query);
  }

  @Get(':venueId')
  @Operation({
    id: 'place.get-venue',
    summary: 'One venue',
    access: placeAccess['place.get-venue'],
    response: venueViewSchema,
    problems: { 'venue-not-found': venueProblems['venue-not-found'] },
  })
  async get(@Param('venueId', { schema: venueIdSchema }) venueId: VenueId) {
    return unwrap(await this.getVenue.run(venueId), venueProblems);
  }

  @Post()
  @Operation({
    id: 'place.add-venue',
    summary: 'Name a place to meet at',
    access: placeAccess['place.add-venue'],
    response: venueViewSchema,
    status: 201,
    problems: venueProblems,
  })
  async add(
    @Body({ schema: createVenueSchema }) input: CreateVenue,
    @CurrentAccount() caller: AccountCaller,
  ) {
    const { id } = unwrap(await this.addVenue.run(caller, input), venueProblems);
    return unwrap(await this.getVenue.run(id), venueProblems);
  }

  @Put(':venueId')
  @Operation({
    id: 'place.edit-venue',
    summary: 'Correct a venue',
    access: placeAccess['place.edit-venue'],
    response: venueViewSchema,
    problems: venueProblems,
  })
  async edit(
    @Param('venueId', { schema: venueIdSchema }) venueId: VenueId,
    @Body({ schema: editVenueSchema }) input: EditVenue,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.editVenue.run(caller, venueId, input), venueProblems);
    return unwrap(await this.getVenue.run(venueId), venueProblems);
  }
}
