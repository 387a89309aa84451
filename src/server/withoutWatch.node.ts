/*
 * The client of VS Code names its process in an argument, and the library, as soon as it is loaded, begins to ask every three
 * seconds whether that process still lives. This file is imported before the library and hides the argument: the connection
 * ends with the editor anyway, and an idle machine is not woken for it.
 */
process.argv = process.argv.filter((argument) => !argument.startsWith('--clientProcessId'));
