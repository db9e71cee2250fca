package import CivilCalendar
package import Obligations

/// One due date as a calendar shows it, with the subject of the duty as its ordinal.
package struct CalendarEntry: Sendable, Equatable {
    /// The same whatever becomes of the date.
    package let uid: String
    package let reference: CaseReference
    package let key: String
    package let due: CivilDate
    let actBy: CivilDate?
    let standing: Standing
    let title: String
    package let role: RoleName
    let roleTitle: String
    let basis: Basis
    let source: String
    /// Rises with each move of the date and with the end of the duty.
    package let sequence: Int
    /// Seconds since 1970.
    let changed: Int64

    /// How a duty stands, as far as no day passing by changes it: a calendar knows today itself.
    package enum Standing: Sendable, Equatable {
        case owed
        /// The date rests on bank holidays that are not yet published, or the duty stands still.
        case uncertain(String)
        case done(CivilDate?)
        /// A floor was not held.
        case breached(CivilDate?)
        case cancelled

        init(_ instance: Instance) {
            switch instance.state {
            case .open, .overdue, .incomplete, .waiting:
                self = instance.isProvisional ? .uncertain("provisional, beyond the published bank holidays") : .owed
            case .suspended: self = .uncertain("suspended")
            case .met, .metLate: self = .done(instance.closed?.date)
            case .breached: self = .breached(instance.closed?.date)
            case .cancelled: self = .cancelled
            }
        }
    }

    var summary: String {
        let words =
            switch standing {
            case .owed, .uncertain: ""
            case .done: "Done: "
            case .breached: "Breached: "
            case .cancelled: "Cancelled: "
            }
        return "\(words)\(reference) \(title)\(ordinal)"
    }

    var details: String {
        var lines = [
            key, "Due \(due), to the end of that day" + (actBy == due ? "" : actBy.map { "; act by \($0)" } ?? ""),
            "Owner: \(roleTitle)", "\(basis == .statutory ? "Statutory" : "Advisory"), \(source)",
        ]
        switch standing {
        case .owed, .cancelled: break
        case .uncertain(let why): lines.append("Not certain: \(why)")
        case .done(let day): lines.append("Done\(day.map { " on \($0)" } ?? "")")
        case .breached(let day): lines.append("Ended too soon\(day.map { ", on \($0)" } ?? "")")
        }
        return (lines + ["casewatchctl explain \(reference) '\(key)'"]).joined(separator: "\n")
    }

    /// The status of RFC 5545 for an event.
    package var status: String {
        switch standing {
        case .owed, .done, .breached: "CONFIRMED"
        case .uncertain: "TENTATIVE"
        case .cancelled: "CANCELLED"
        }
    }

    /// Tells duties of one title for several subjects apart: ` [2]`.
    private var ordinal: String {
        guard let start = key.firstIndex(of: "["), let end = key.firstIndex(of: "]") else { return "" }
        return " \(key[start...end])"
    }
}
