/** Marks an endpoint that anybody may ask. Without it the guard refuses whoever is not signed in. */
import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'engawa.public';
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);
