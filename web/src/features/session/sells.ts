/** Whether somebody with this role works in the seller console. */
export function sells(role: string | undefined): boolean {
  return role === 'SELLER' || role === 'ADMIN';
}
