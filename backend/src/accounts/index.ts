/** The door of accounts: people, companies, members and who runs which site. */
export { Accounts, type Company, type CompanyMember, type Person } from './accounts.js';
export { AccountsModule } from './accounts.module.js';
export * from './accounts.problems.js';
export { DEMO_COMPANIES, DEMO_PEOPLE, demoId } from './demo/demo-people.js';
export { DEMO_PASSWORD, loadDemoPeople } from './demo/load-demo-people.js';
export { mayIn } from './companies.js';
