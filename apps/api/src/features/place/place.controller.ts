import { Controller, Get, Query } from '@nestjs/common';
import { areaPageSchema, type ListAreas, listAreasSchema, regionSchema } from '@guyub/domain/place';

import { Operation } from '../../platform/operation.ts';
import { GetRegionQuery } from './get-region.query.ts';
import { ListAreasQuery } from './list-areas.query.ts';
import { placeAccess } from './place.access.ts';

@Controller('api')
export class PlaceController {
  constructor(
    private readonly getRegion: GetRegionQuery,
    private readonly listAreas: ListAreasQuery,
  ) {}

  @Get('region')
  @Operation({
    id: 'place.region',
    summary: 'The regency that this installation serves',
    access: placeAccess['place.region'],
    keep: [],
    response: regionSchema,
  })
  region() {
    return this.getRegion.run();
  }

  @Get('areas')
  @Operation({
    id: 'place.list-areas',
    summary: 'Districts and villages, found whatever their spelling',
    access: placeAccess['place.list-areas'],
    keep: ['level', 'limit', 'parent'],
    response: areaPageSchema,
  })
  areas(@Query({ schema: listAreasSchema }) query: ListAreas) {
    return this.listAreas.run(query);
  }
}
