import { Module } from '@nestjs/common';

import { EventModule } from '../event/index.ts';
import { FindPosterQuery } from './find-poster.query.ts';
import { ObtainPosterUseCase } from './obtain-poster.use-case.ts';
import { PosterPress } from './poster-press.adapter.ts';
import { PosterController } from './poster.controller.ts';
import { RemoveOldPostersJob } from './remove-old-posters.job.ts';

@Module({
  imports: [EventModule],
  controllers: [PosterController],
  providers: [FindPosterQuery, ObtainPosterUseCase, PosterPress, RemoveOldPostersJob],
})
export class PosterModule {}
