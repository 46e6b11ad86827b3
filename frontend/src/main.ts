// Starts the app, and asks for the fonts once the words are on their way.
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

const fonts = document.createElement('link');
fonts.rel = 'stylesheet';
fonts.href = 'fonts.css';
document.head.append(fonts);

bootstrapApplication(App, appConfig).catch((error: unknown) => console.error(error));
