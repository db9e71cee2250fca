/// A part of the United Kingdom with bank holidays of its own, named as GOV.UK names it.
package enum Division: String, Sendable, CaseIterable {
    case englandAndWales = "england-and-wales"
    case scotland
    case northernIreland = "northern-ireland"
}
