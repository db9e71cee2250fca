import Obligations

/// What one address hears in one tick: every notice once, with the roles it is heard in.
struct Bundle: Equatable {
    let recipient: MailAddress
    var items: [Item] = []
    var alarms: [Alarm] = []

    /// One notice with the roles in which this address hears it.
    struct Item: Equatable {
        let notice: Notice
        var hearings: [Hearing]

        /// Whether the letter may name the subject: only to that subject's own role.
        var showsSubject: Bool {
            guard let subject = notice.identity.key.subject else { return false }
            return hearings.contains { $0.recipient.subject == subject }
        }

        /// The instance key as this address may see it.
        var key: String { showsSubject ? notice.identity.key.description : notice.concealedKey }
    }

    /// A role in which an address hears a notice, and why.
    struct Hearing: Hashable {
        let recipient: Recipient
        let reason: Reason

        enum Reason: Hashable {
            case owner
            case level(Int)
            /// The role was told the old date.
            case toldBefore
        }

        /// A notice names the role of its level first, then the owner.
        init(_ recipient: Recipient, at position: Int, of notice: Notice) {
            self.recipient = recipient
            if notice.kind == .moved {
                reason = .toldBefore
            } else {
                reason = notice.level > 0 && position == 0 ? .level(notice.level) : .owner
            }
        }
    }

    /// The roles for which the address hears, each once; alarms are the business manager's.
    var roles: [RoleName] {
        let heard = items.flatMap(\.hearings).map(\.recipient.role) + (alarms.isEmpty ? [] : [.businessManager])
        return heard.reduce(into: []) { roles, role in
            if !roles.contains(role) { roles.append(role) }
        }
    }

    /// The case that everything in the bundle is about, if it is one.
    var onlyCase: CaseReference? {
        let references = Set(items.map { Optional($0.notice.identity.reference) } + alarms.map(\.reference))
        return references.count == 1 ? references.first.flatMap { $0 } : nil
    }
}

extension Bundle {
    /// One bundle per address, in the order of the addresses; alarms go to the business manager if they are mailed at all.
    static func bundles(notices: [Notice], alarms: [Alarm], manager: MailAddress) -> [Bundle] {
        var sorter = Sorter()
        for notice in notices {
            for (position, recipient) in notice.recipients.enumerated() {
                sorter.add(notice, Hearing(recipient, at: position, of: notice), to: recipient.address)
            }
        }
        for alarm in alarms where alarm.isMailed { sorter.add(alarm, to: manager) }
        return sorter.bundles.values.sorted { $0.recipient < $1.recipient }
    }

    /// Puts notices and alarms into bundles, each once.
    private struct Sorter {
        var bundles: [MailAddress: Bundle] = [:]
        private var positions: [MailAddress: [Notice.Identity: Int]] = [:]
        private var alarms: Set<Alarm> = []

        mutating func add(_ notice: Notice, _ hearing: Hearing, to address: MailAddress) {
            if let position = positions[address]?[notice.identity] {
                guard bundles[address]?.items[position].hearings.contains(hearing) == false else { return }
                bundles[address]?.items[position].hearings.append(hearing)
            } else {
                var bundle = bundles.removeValue(forKey: address) ?? Bundle(recipient: address)
                positions[address, default: [:]][notice.identity] = bundle.items.count
                bundle.items.append(Item(notice: notice, hearings: [hearing]))
                bundles[address] = bundle
            }
        }

        mutating func add(_ alarm: Alarm, to address: MailAddress) {
            guard alarms.insert(alarm).inserted else { return }
            bundles[address, default: Bundle(recipient: address)].alarms.append(alarm)
        }
    }
}
