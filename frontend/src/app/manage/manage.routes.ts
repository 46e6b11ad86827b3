import { Routes } from '@angular/router';

export const manageRoutes: Routes = [];
