import assert from 'node:assert/strict';
import { projectMessage } from '../../../src/views/projectMessage';

describe("The Project view's message", () => {
  const fault = { folderName: 'web', text: '.collab.yaml is not readable from line 4 on.' };

  it('is not there while all is well, or while the server starts for the first time', () => {
    assert.equal(projectMessage('running', [], false), undefined);
    assert.equal(projectMessage('starting', [], false), undefined);
  });

  it('is what keeps the file from being read', () => {
    assert.equal(projectMessage('running', [fault], false), '.collab.yaml is not readable from line 4 on.');
  });

  it('names the folder where there are several', () => {
    const other = { folderName: 'api', text: '.collab.yaml is a folder.' };
    assert.equal(
      projectMessage('running', [fault, other], true),
      'web: .collab.yaml is not readable from line 4 on. api: .collab.yaml is a folder.',
    );
  });

  it('says that the server is gone, and what can be done', () => {
    assert.match(projectMessage('restarting', [], false) ?? '', /is starting again/);
    assert.match(projectMessage('stopped', [fault], false) ?? '', /Restart Language Server.*not readable/);
  });
});
