/** A place in the tree of names; every leaf of a kind shares one path, so that identity tells the kind. */
export class PathNode {
	private readonly below = new Map<string, PathNode>();

	constructor(readonly path: readonly string[] = []) {}

	at(name: string): PathNode {
		const known = this.below.get(name);
		if (known) return known;
		const node = new PathNode([...this.path, name]);
		this.below.set(name, node);
		return node;
	}
}
