import { z } from 'zod';

// The window's policy forbids code made from strings; told so, zod does not try.
z.config({ jitless: true });
