export const ROOT: string;
export const WORK: string;
export function installDependencies(): void;
export function buildAndPack(): string;
export function runNode(args: readonly string[], env?: Readonly<Record<string, string>>): number;
