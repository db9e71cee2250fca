package import CivilCalendar

/// Everything that decides besides the cases: procedures, bank holidays, contacts, and the hour at which notices go out.
package struct RuleBook: Sendable, Equatable {
    package var procedures: [ProcedureName: Edition]
    package var calendars: [Division: Almanac]
    package var contacts: Contacts
    /// Local time of day at which a rung is reached.
    package var notifyAt: TimeOfDay
    /// The day of the weekly letter; nil where none is wanted.
    package var weekly: Weekday?

    /// A procedure, ready to be applied, with the digest of the file that gave it.
    package struct Edition: Sendable, Equatable {
        package let index: ProcedureIndex
        package let digest: String

        package init(procedure: Procedure, digest: String) {
            index = ProcedureIndex(procedure)
            self.digest = digest
        }

        package var procedure: Procedure { index.procedure }

        package static func == (left: Edition, right: Edition) -> Bool {
            left.digest == right.digest && (left.index === right.index || left.procedure == right.procedure)
        }
    }

    /// The working days of one division with the digest of the file that gave them.
    package struct Almanac: Sendable, Equatable {
        package var calendar: WorkingCalendar
        package var digest: String

        package init(calendar: WorkingCalendar, digest: String) {
            self.calendar = calendar
            self.digest = digest
        }
    }

    package init(
        procedures: [ProcedureName: Edition], calendars: [Division: Almanac], contacts: Contacts, notifyAt: TimeOfDay,
        weekly: Weekday? = nil
    ) {
        self.procedures = procedures
        self.calendars = calendars
        self.contacts = contacts
        self.notifyAt = notifyAt
        self.weekly = weekly
    }

    /// The edition and the working days that a case follows, or nil where its procedure is not loaded.
    package func rules(for case: Case) -> (edition: Edition, almanac: Almanac)? {
        guard let edition = procedures[`case`.procedure], let almanac = calendars[edition.procedure.calendar] else {
            return nil
        }
        return (edition, almanac)
    }
}
