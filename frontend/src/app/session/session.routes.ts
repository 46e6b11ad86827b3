import { Routes } from '@angular/router';

export const sessionRoutes: Routes = [];
