import type { CategoryId } from '../catalogue/categories';

const names: Readonly<Partial<Record<CategoryId, string>>> = {
	productSales: 'Amazon sale',
	shippingIncome: 'Amazon shipping',
	promotions: 'Amazon discount',
	shippingPromotions: 'Amazon shipping discount',
	taxCollected: 'Amazon sales tax',
};

/** The item that stands for what has no item of its own: `Amazon sale (Amazon.com)`. */
export function itemNameOf(category: CategoryId, marketplace: string): string {
	const name = names[category] ?? 'Amazon other charges';
	return marketplace === '' ? name : `${name} (${marketplace})`;
}
