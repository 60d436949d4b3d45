import type { Generated, GeneratedAlways } from 'kysely';

/**
 * The tables of the sandbox. Everything that belongs to a customer carries `customer_id`, and
 * foreign keys over both columns keep the database from ever joining two customers' things.
 */
export interface Schema {
  settings: { name: string; value: string };
  accounts: {
    id: Generated<number>;
    user_name: string;
    password_hash: string;
    name: string | null;
  };
  ended_tokens: { id: string; expires_at: Date };
  customers: { id: Generated<number>; name: string };
  account_customers: { account_id: number; customer_id: number };
  users: {
    id: Generated<number>;
    email: string;
    first_name: string | null;
    last_name: string | null;
    type: 'Normal' | 'Anonymous';
    /** In small letters, kept by the database: what searches look at, and what is unique. */
    email_lowered: GeneratedAlways<string>;
    first_name_lowered: GeneratedAlways<string | null>;
    last_name_lowered: GeneratedAlways<string | null>;
  };
  user_customers: { customer_id: number; user_id: number };
  cars: {
    id: Generated<number>;
    customer_id: number;
    name: string;
    description: string | null;
    vin: string | null;
    license_plate: string | null;
    brand: string | null;
    model: string | null;
  };
  products: {
    id: Generated<number>;
    customer_id: number;
    unique_id: string;
    serial_number: string;
    sap_number: string;
    type: string;
    dongle_terminated_at: Date | null;
  };
  services: {
    id: Generated<number>;
    customer_id: number;
    name: string;
    is_terminated: boolean;
    termination_date: Date | null;
    termination_cause: string | null;
    product_id: number | null;
  };
  groups: { id: Generated<number>; customer_id: number; name: string };
  group_cars: Membership;
  group_users: Membership;
  group_services: Membership;
  group_products: Membership;
}

interface Membership {
  group_id: number;
  element_id: number;
  customer_id: number;
}
