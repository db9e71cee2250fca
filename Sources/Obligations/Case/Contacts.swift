/// Who reads the mail of each role, and the addresses of people named in cases.
package struct Contacts: Sendable, Equatable {
    /// A role, or a person's key, to where its mail goes.
    package var routes: [ContactKey: Route]

    package init(routes: [ContactKey: Route]) {
        self.routes = routes
    }

    /// Where the mail of one role goes: one address, or one per subject.
    package struct Route: Sendable, Equatable {
        package var address: MailAddress?
        package var bySubject: [Subject: MailAddress]

        package init(address: MailAddress?, bySubject: [Subject: MailAddress] = [:]) {
            self.address = address
            self.bySubject = bySubject
        }

        func address(for subject: Subject?) -> MailAddress? {
            subject.flatMap { bySubject[$0] } ?? address
        }
    }

    /// Where a letter to a role of a case goes: a person named in the case first, then the role's own address, then the business manager.
    ///
    /// Returns nil where not even the business manager has an address.
    package func recipient(of role: RoleReference, subject: Subject?, people: [RoleName: ContactKey] = [:])
        -> Recipient?
    {
        let subject = role.isForSubject ? subject : nil
        let key = people[role.role] ?? ContactKey(role.role.text)
        if let address = routes[key]?.address(for: subject) {
            return Recipient(role: role.role, subject: subject, address: address, isFallback: false)
        }
        let fallback = routes[ContactKey(RoleName.businessManager.text)]?.address
        return fallback.map { Recipient(role: role.role, subject: nil, address: $0, isFallback: true) }
    }
}

/// One role of one notice with the address that serves it.
package struct Recipient: Sendable, Hashable {
    package var role: RoleName
    /// The subject whose own role this is: its letters may name the subject.
    package var subject: Subject?
    package var address: MailAddress
    /// The role has no address of its own, and the business manager hears for it.
    package var isFallback: Bool

    package init(role: RoleName, subject: Subject? = nil, address: MailAddress, isFallback: Bool = false) {
        self.role = role
        self.subject = subject
        self.address = address
        self.isFallback = isFallback
    }
}
