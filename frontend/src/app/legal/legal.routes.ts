import { Routes } from '@angular/router';

export const legalRoutes: Routes = [];
export const accessibilityRoutes: Routes = [];
