import { connectToEditor } from './connection.node';
import { nodeDisk } from './disk.node';
import { gitIdentity } from './identity.node';
import { serve } from './server';

serve(connectToEditor(), {
  disk: nodeDisk,
  identity: gitIdentity,
  // A bundle of its own beside this one.
  loadHolidays: async () => (await import('./holidays.js')).publicHolidays,
  now: Date.now,
});
