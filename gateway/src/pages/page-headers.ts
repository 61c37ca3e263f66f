/** The pages act with the visitor's cookies: another site must not put its own buttons over them. */
export const NOT_IN_FRAMES = { 'content-security-policy': "frame-ancestors 'none'" };
