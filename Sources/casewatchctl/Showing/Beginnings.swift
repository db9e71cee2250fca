import Control

/// When each duty of an answer begins: on the day of its event, and each further occurrence of a recurring duty on the day
/// on which the one before is due.
struct Beginnings {
    private let instances: [Place: Interface.Instance]

    /// - Parameter instances: all occurrences of the duties in question, since one is told by another.
    init(_ instances: [Interface.Instance]) {
        self.instances = Dictionary(instances.map { (Place($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil where it has not begun, or the date before cannot be computed.
    func day(of instance: Interface.Instance) -> String? {
        let place = Place(instance)
        // Only the first of what recurs bears its number.
        guard instances[place.at(1)]?.key.hasSuffix("#1") == true,
            let before = instances[place.at(place.occurrence - 1)],
            before.trigger == instance.trigger
        else { return instance.trigger }
        return before.due
    }

    private struct Place: Hashable {
        let reference: String
        let obligation: String
        let subject: String?
        private(set) var occurrence: Int

        init(_ instance: Interface.Instance) {
            reference = instance.reference
            obligation = instance.obligation
            subject = instance.subject
            occurrence = instance.occurrence
        }

        func at(_ occurrence: Int) -> Place {
            var place = self
            place.occurrence = occurrence
            return place
        }
    }
}
