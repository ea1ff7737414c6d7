/** The one place where Zod is configured: no code generation (a strict CSP forbids it), the small build. */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
