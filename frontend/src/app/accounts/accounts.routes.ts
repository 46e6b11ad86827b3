import { Routes } from '@angular/router';

export const accountsRoutes: Routes = [];
