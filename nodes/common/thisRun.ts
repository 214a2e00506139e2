import { randomUUID } from 'node:crypto';

/** Tells this process of n8n from others; a trigger that finds another one in its memory was restarted. */
export const thisRun: string = randomUUID();
