import { Routes } from '@angular/router';

export const placesRoutes: Routes = [];
