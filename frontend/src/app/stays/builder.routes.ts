import { Routes } from '@angular/router';

export const builderRoutes: Routes = [];
