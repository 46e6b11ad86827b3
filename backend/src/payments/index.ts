export type { CheckoutAsk } from './checkout-request.js';
export { type DemoPayment, loadDemoPayments } from './demo/load-demo-payments.js';
export { CHECKOUT_MINUTES, type PaymentStatus } from './domain/payment-moves.js';
export { paidEntry, refundedEntry, keptEntry, type MoneyEntry } from './domain/money-entry.js';
export * from './payments.problems.js';
export { Payments, type PaymentState } from './payments.js';
export { AlreadyPaid } from './open-checkout.js';
export { PaymentsModule } from './payments.module.js';
export type { RefundAsk } from './refund-payment.js';
