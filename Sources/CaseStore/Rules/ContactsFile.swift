package import Obligations

/// The file of contacts: who reads the mail of which role, or everything for which it is refused.
package enum ContactsFile {
    /// The key that stands for all subjects that have no address of their own.
    private static let everyoneElse = "default"

    /// Reads a contacts file; addresses outside the allowed domains are refused, so that no slip sends a letter astray.
    ///
    /// - Parameter allowedDomains: In small letters; nil allows every domain.
    package static func read(
        _ bytes: [UInt8], at path: String, allowedDomains: [String]?
    ) throws(Refusals) -> Contacts {
        let complaints = Complaints()
        let contacts = YAMLDocument.read(bytes, complaints: complaints).flatMap { root in
            let file = Field(root: root, name: "a contacts file", complaints: complaints)
            return ContactsReader(allowedDomains: allowedDomains).contacts(file)
        }
        return try complaints.outcome(contacts, of: FileLabel(.contacts, at: path))
    }

    private struct ContactsReader {
        let allowedDomains: [String]?

        func contacts(_ file: Field) -> Contacts? {
            guard let entries = file.namedEntries() else { return nil }
            var routes: [ContactKey: Contacts.Route] = [:]
            for (name, field) in entries {
                routes[ContactKey(name)] = route(field)
            }

            // A route that could not be read has been complained of, and is not missing as well.
            let manager = RoleName.businessManager.text
            if !entries.contains(where: { $0.name == manager }) {
                file.complain("lacks '\(manager)', who hears for every role without an address; add it")
            } else if let route = routes[ContactKey(manager)], route.address == nil {
                file.complain("gives '\(manager)' no address for everyone; add 'default' to it")
            }
            return Contacts(routes: routes)
        }

        private func route(_ field: Field) -> Contacts.Route? {
            guard case .mapping = field.element.content else {
                return address(field).map { Contacts.Route(address: $0) }
            }
            guard let addresses = field.mapping(of: "a contact", keys: ["for"])?.required("for"),
                let entries = addresses.entries(of: "'for'")
            else { return nil }
            guard !entries.isEmpty else { return addresses.refuse("must have at least one address") }

            var route = Contacts.Route(address: nil)
            for (key, field) in entries {
                let address = address(field)
                if key.text == everyoneElse {
                    route.address = address
                } else if let subject = Subject(key.text) {
                    route.bySubject[subject] = address
                } else {
                    field.complaints.add(
                        "a key in 'for' must be one word of small letters, digits and hyphens, 32 at most",
                        at: key.position)
                }
            }
            return route
        }

        private func address(_ field: Field) -> MailAddress? {
            guard let text = field.text() else { return nil }
            guard let address = MailAddress(text) else {
                return field.refuse("must be a mail address, as in name@partnership.example")
            }
            guard allowedDomains?.contains(address.domain) ?? true else {
                return field.refuse(
                    "has a domain that letters may not go to; correct it, or add it to the settings' 'allowed-domains'")
            }
            return address
        }
    }
}
