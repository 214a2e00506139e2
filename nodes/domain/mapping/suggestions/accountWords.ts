import type { CategoryId } from '../../catalogue/categories';

/** How accounts for some kinds of charge are usually named and numbered. */
export interface AccountWords {
	readonly categories: readonly CategoryId[];
	/** Parts of names, in the languages of Amazon's marketplaces; the first is how a sentence calls them. */
	readonly words: readonly string[];
	/** Numbers of common charts: DATEV SKR03 and SKR04 (Germany), plan comptable général (France). */
	readonly codes: readonly string[];
}

// prettier-ignore
export const accountWords: readonly AccountWords[] = [
	{ categories: ['productSales', 'liquidationSales'], words: ['sales', 'revenue', 'turnover', 'umsatz', 'umsätze', 'erlöse', 'ventes', 'ventas', 'vendite', 'omzet', 'sprzedaż', 'försäljning', '売上'], codes: ['8400', '4400', '707'] },
	{ categories: ['shippingIncome'], words: ['shipping', 'delivery', 'postage', 'freight income', 'versanderlös', 'versandkosten', 'frais de port', 'envío', 'spedizione'], codes: ['7085'] },
	{ categories: ['promotions', 'shippingPromotions'], words: ['promotion', 'discount', 'rebate', 'rabatt', 'remise', 'descuento', 'sconto'], codes: ['8700', '4700', '7097'] },
	{ categories: ['productRefunds', 'shippingRefunds'], words: ['refund', 'returns', 'erstattung', 'retoure', 'erlösschmälerung', 'remboursement', 'devolucion', 'reembolso', 'rimborsi', '返金'], codes: ['8720', '4720', '709'] },
	{ categories: ['inventoryReimbursements', 'otherReimbursements'], words: ['reimbursement', 'compensation', 'entschädigung', 'indemnité', 'indemnizacion'], codes: ['2742', '4970'] },
	{ categories: ['referralFees', 'refundedFees', 'refundAdministrationFees', 'digitalServicesFees', 'otherFees', 'eprFees'], words: ['referral fee', 'selling fee', 'seller fee', 'marketplace fee', 'merchant fee', 'amazon fee', 'commission', 'provision', 'verkaufsgebühr', 'comision', 'commissioni', 'commissie', '手数料'], codes: ['4760', '6770', '6222'] },
	{ categories: ['subscriptionFees'], words: ['subscription', 'abonnement', 'suscripcion', 'abbonamento'], codes: [] },
	{ categories: ['fbaFulfillmentFees', 'fbaOtherFees', 'shippingChargebacks', 'removalFees'], words: ['fulfilment', 'fulfillment', 'fba', 'logistics', 'logistik', 'logistique', 'logistica'], codes: ['4730', '6740', '6241'] },
	{ categories: ['storageFees', 'agedInventoryFees'], words: ['storage', 'warehous', 'lagerkosten', 'lagergebühr', 'stockage', 'almacen', 'magazzin'], codes: [] },
	{ categories: ['inboundFees'], words: ['inbound', 'freight in', 'bezugsnebenkosten', 'fret'], codes: ['3800', '5800'] },
	{ categories: ['shippingLabels'], words: ['postage', 'shipping label', 'porto', 'versandlabel', 'affranchissement'], codes: ['4910', '6800'] },
	{ categories: ['advertising', 'dealCouponFees'], words: ['advertis', 'marketing', 'sponsored', 'werbe', 'werbung', 'publicité', 'publicidad', 'pubblicità', 'reclame', '広告'], codes: ['4600', '4610', '6600', '623'] },
	{ categories: ['taxOnFees'], words: ['input tax', 'input vat', 'tax on fees', 'vorsteuer', 'tva déductible', 'iva soportado'], codes: ['1576', '1406', '44566'] },
	{ categories: ['taxCollected', 'taxWithheld'], words: ['sales tax', 'vat payable', 'output vat', 'tax payable', 'gst payable', 'umsatzsteuer', 'tva collectée', 'iva repercutido', 'iva a debito'], codes: ['1776', '3806', '44571'] },
	{ categories: ['taxWithheldAtSource', 'incomeTaxWithheld'], words: ['withheld', 'withholding', 'tds', 'tcs'], codes: [] },
	{ categories: ['clearing', 'payableToAmazon', 'successfulCharge', 'payoutCorrections'], words: ['clearing', 'merchant deposit', 'payout', 'in transit', 'undeposited', 'geldtransit', 'virements internes', 'transito'], codes: ['1360', '1460', '580'] },
	{ categories: ['reserveHeld', 'reserveReleased', 'carriedForward'], words: ['reserve', 'unsettled', 'carried forward', 'einbehalt', 'réserve'], codes: [] },
	{ categories: ['deferredBalance', 'orderReceivable'], words: ['deferred', 'orders receivable', 'unbilled'], codes: [] },
	{ categories: ['loan'], words: ['lending', 'loan', 'darlehen', 'prêt'], codes: [] },
	{ categories: ['uncategorized'], words: ['suspense', 'uncategori', 'ask my accountant', 'klärung', 'compte d’attente', 'à classer'], codes: ['1590', '1370', '471'] },
	{ categories: ['conversionFees'], words: ['conversion', 'currency fee', 'bank fees'], codes: [] },
	{ categories: ['feeBills'], words: ['fee bills', 'bills clearing'], codes: [] },
];

/** Parts of names of accounts that hold something else than their words say: cost of sales is no sale. */
export const misleading = ['cost of', 'salaries', 'deferred revenue', 'bad debt'];
