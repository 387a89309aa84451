import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { BrowserProgram } from './browser';
import { workbenchCache, workbenchPackage } from './paths';

const archives = path.join(workbenchPackage, 'node_modules/@sparticuz/chromium/bin');
const monospace = path.join(workbenchPackage, 'node_modules/dejavu-fonts-ttf/ttf');

/**
 * Unpacks the headless Chromium that npm brings, unless that is done: the program, the system libraries it links to,
 * and fonts (Open Sans from its own package, DejaVu for code). It then runs on a machine that has none of these.
 */
export async function unpackChromium(): Promise<BrowserProgram> {
  const home = path.join(workbenchCache, 'chromium');
  if (!existsSync(home)) {
    const building = `${home}.${process.pid}`;
    await mkdir(building, { recursive: true });
    await Promise.all([
      unpackProgram(path.join(building, 'chromium')),
      unpackTar('al2023.tar.br', building),
      unpackTar('swiftshader.tar.br', building),
      unpackTar('fonts.tar.br', building),
    ]);
    await rename(building, home).catch(() => rm(building, { recursive: true }));
  }
  // It names folders from the root on, which are others once the clone was moved.
  const fonts = path.join(home, 'fonts.conf');
  await writeFile(fonts, fontConfiguration(home));
  return {
    executable: path.join(home, 'chromium'),
    environment: { LD_LIBRARY_PATH: path.join(home, 'lib'), FONTCONFIG_FILE: fonts },
  };
}

async function unpackProgram(target: string): Promise<void> {
  await decompress('chromium.br', target);
  await chmod(target, 0o755);
}

/** By way of a file: tar may stop to listen at the end of an archive, before a pipe is empty. */
async function unpackTar(archive: string, target: string): Promise<void> {
  const file = path.join(target, path.basename(archive, '.br'));
  await decompress(archive, file);
  const tar = spawn('tar', ['-xf', file, '-C', target], { stdio: ['ignore', 'ignore', 'inherit'] });
  const status = await new Promise<number | null>((resolve, reject) =>
    tar.once('error', reject).once('close', resolve),
  );
  if (status !== 0) {
    throw new Error(`tar could not unpack ${archive} (status ${status}).`);
  }
  await rm(file);
}

function decompress(archive: string, target: string): Promise<void> {
  return pipeline(createReadStream(path.join(archives, archive)), createBrotliDecompress(), createWriteStream(target));
}

function fontConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>${monospace}</dir>
  <cachedir>${home}/fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;
}
