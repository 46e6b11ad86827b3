import { Routes } from '@angular/router';

export const staysRoutes: Routes = [];
