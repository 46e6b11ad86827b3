import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CancelPolicies } from './cancel-policies.js';
import { PicturesController } from './pictures.controller.js';
import { PlaceChanges } from './place-changes.js';
import { PlaceRecordsReader } from './place-records.js';
import { PlacesController } from './places.controller.js';
import { Places } from './places.js';
import { PlacesQueries } from './places.queries.js';
import { LicenceRow } from './rows/licence.row.js';
import { RatePlanRow } from './rows/rate-plan.row.js';
import { SiteRow } from './rows/site.row.js';
import { UnitPartRow } from './rows/unit-part.row.js';
import { UnitRow } from './rows/unit.row.js';
import { SiteCards } from './site-cards.js';

@Module({
  imports: [TypeOrmModule.forFeature([SiteRow, LicenceRow, UnitRow, UnitPartRow, RatePlanRow])],
  controllers: [PlacesController, PicturesController],
  providers: [CancelPolicies, PlaceChanges, PlaceRecordsReader, Places, PlacesQueries, SiteCards],
  exports: [CancelPolicies, PlaceChanges, PlaceRecordsReader, Places, SiteCards],
})
export class PlacesModule {}
