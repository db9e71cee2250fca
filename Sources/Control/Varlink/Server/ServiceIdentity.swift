/// Who made the service and which version it is, for `GetInfo`.
package struct ServiceIdentity: Sendable, Equatable {
    /// Who made it.
    package let vendor: String
    /// What it is.
    package let product: String
    /// Of the program.
    package let version: String
    /// Where there is more to read.
    package let url: String

    package init(vendor: String, product: String = "casewatch", version: String, url: String) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
    }
}
