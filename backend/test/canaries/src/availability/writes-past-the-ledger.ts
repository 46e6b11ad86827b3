// caught by: claims-through-the-ledger
import { claimsRepository } from './ledger/claims.repository.js';

export const writes = claimsRepository;
