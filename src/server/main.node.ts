import './engine.node';
import { serveEditor } from './editorServer.node';

// Holidays are a bundle of their own beside this one.
serveEditor(async () => (await import('./holidays.js')).publicHolidays);
