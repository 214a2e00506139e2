import { mkdir, writeFile } from 'node:fs/promises';
import { fileOf, pictures, take } from './pictures.mts';
import { openSetting } from './setting.mts';

const { installation, editor, close } = await openSetting();
try {
	for (const picture of pictures) {
		const file = fileOf(picture);
		await mkdir(new URL('.', file), { recursive: true });
		await writeFile(file, await take(picture, editor, installation));
		console.log(file.pathname);
	}
} finally {
	await close();
}
