/// The control interface `io.casewatch` in Swift: its types, what its methods take and answer, and its errors, each
/// under the name the interface gives it.
///
/// Dates are ISO 8601 civil dates and instants RFC 3339, both as text.
package enum Interface {
    /// What method and error names begin with.
    package static let name = "io.casewatch"

    /// The text of the interface, byte for byte what `io.casewatch.varlink` holds.
    package static let description = String(decoding: PackageResources.io_casewatch_varlink, as: UTF8.self)
}
