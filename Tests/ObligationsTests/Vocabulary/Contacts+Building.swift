import Obligations

extension Contacts {
    /// Everybody of the test procedure has an address.
    static let test = Contacts(["owner", "first", "second", "third", "business-manager"])

    /// Each of these roles or people is reached at an address of that name.
    init(_ names: [String]) {
        self.init(routes: [:])
        for name in names { routes[ContactKey(name)] = Route(address: address(name)) }
    }
}

/// `owner` becomes `owner@partnership.example`.
func address(_ name: String) -> MailAddress {
    guard let address = MailAddress("\(name)@partnership.example") else { preconditionFailure("no address: \(name)") }
    return address
}
