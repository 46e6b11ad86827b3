// Loaded before every backend spec. Some CommonJS packages require Nest; jest can only do that once Nest has been imported.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
