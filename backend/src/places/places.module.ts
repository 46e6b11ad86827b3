import { Module } from '@nestjs/common';
import { CancelPolicies } from './cancel-policies.js';
import { PicturesController } from './pictures.controller.js';
import { PlacesController } from './places.controller.js';
import { Places } from './places.js';
import { PlacesQueries } from './places.queries.js';
import { SiteCards } from './site-cards.js';

@Module({
  controllers: [PlacesController, PicturesController],
  providers: [CancelPolicies, Places, PlacesQueries, SiteCards],
  exports: [CancelPolicies, Places, SiteCards],
})
export class PlacesModule {}
