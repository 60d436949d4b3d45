// Written by "npm run contract" from openapi/flinkey.yaml.

/** One call of the contract. `creates`: made twice, there are two. */
export interface Route {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  pattern: string;
  creates: boolean;
}

/** Every call that the gateway passes on; nothing else gets past it. */
export const routes: readonly Route[] = [
  { method: 'POST', pattern: '/oauth2/token', creates: false },
  { method: 'GET', pattern: '/customers', creates: false },
  { method: 'GET', pattern: '/users', creates: false },
  { method: 'PUT', pattern: '/users', creates: true },
  { method: 'PUT', pattern: '/users/assignments/customers', creates: false },
  { method: 'DELETE', pattern: '/users/assignments/customers', creates: false },
  { method: 'GET', pattern: '/users/{userId}', creates: false },
  { method: 'GET', pattern: '/cars', creates: false },
  { method: 'GET', pattern: '/cars/{carId}', creates: false },
  { method: 'GET', pattern: '/services', creates: false },
  { method: 'GET', pattern: '/services/{serviceId}', creates: false },
  { method: 'GET', pattern: '/products', creates: false },
  { method: 'GET', pattern: '/products/{productId}', creates: false },
  { method: 'GET', pattern: '/groups', creates: false },
  { method: 'PUT', pattern: '/groups', creates: true },
  { method: 'PATCH', pattern: '/groups/{groupId}', creates: false },
  { method: 'DELETE', pattern: '/groups/{groupId}', creates: false },
  { method: 'GET', pattern: '/groups/{groupId}/cars', creates: false },
  { method: 'PUT', pattern: '/groups/{groupId}/cars/{carId}', creates: false },
  { method: 'DELETE', pattern: '/groups/{groupId}/cars/{carId}', creates: false },
  { method: 'GET', pattern: '/groups/{groupId}/users', creates: false },
  { method: 'PUT', pattern: '/groups/{groupId}/users/{userId}', creates: false },
  { method: 'DELETE', pattern: '/groups/{groupId}/users/{userId}', creates: false },
  { method: 'GET', pattern: '/groups/{groupId}/services', creates: false },
  { method: 'PUT', pattern: '/groups/{groupId}/services/{serviceId}', creates: false },
  { method: 'DELETE', pattern: '/groups/{groupId}/services/{serviceId}', creates: false },
  { method: 'GET', pattern: '/groups/{groupId}/products', creates: false },
  { method: 'PUT', pattern: '/groups/{groupId}/products/{productId}', creates: false },
  { method: 'DELETE', pattern: '/groups/{groupId}/products/{productId}', creates: false },
];
