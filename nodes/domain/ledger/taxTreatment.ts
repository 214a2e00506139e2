/** Who accounts for the sales tax of an order: the seller, the marketplace, nobody. */
export type TaxTreatment = 'own' | 'withheld' | 'none';
