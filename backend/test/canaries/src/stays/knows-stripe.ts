// caught by: stripe-stays-in-payments
import Stripe from 'stripe';

export const knows = Stripe;
