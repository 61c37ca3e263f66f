/**
 * Options of a connection with which PostgreSQL notices within a minute that its client vanished, and lets go of what it
 * held. By default that takes the kernel two hours.
 */
export const SERVER_NOTICES =
  '-c tcp_keepalives_idle=20 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4 -c tcp_user_timeout=40000';
