// caught by: domain-is-pure
import { Injectable } from '@nestjs/common';

export const decorator = Injectable;
