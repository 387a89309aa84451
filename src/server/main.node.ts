import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { nodeDisk } from './disk.node';
import { gitIdentity } from './identity.node';
import { serve } from './server';

serve(createConnection(ProposedFeatures.all), { disk: nodeDisk, identity: gitIdentity, now: Date.now });
