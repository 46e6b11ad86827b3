import { Routes } from '@angular/router';

export const searchRoutes: Routes = [];
