import Ledger

extension AuditRow {
    /// What the row tells, as a sentence for a person; its line says the same for a machine.
    var words: String {
        let entry = entry
        func field(_ name: String) -> String { entry[name] ?? "" }
        let duty = field("key") + (entry["due"].map { ", due \($0)" } ?? "")
        let why = entry["why"].map { ": \($0)" } ?? ""
        switch entry.kind {
        case .opened: return "the chain begins"
        case .started: return "casewatchd \(field("version")) started"
        case .rules:
            return "rules in force: \(entry.fields.map { "\($0.name) \($0.value.prefix(16))" }.joined(separator: ", "))"
        case .notice:
            let level = field("level") == "0" ? "" : ", level \(field("level"))"
            return "decided to say \(field("rung")) of \(duty), to \(field("roles"))\(level)"
        case .passedOver: return "passed over \(field("rung")) of \(duty), for \(field("by")) is said instead"
        case .moved:
            let old = entry["old"] ?? "no date"
            let new = entry["new"] ?? "no date"
            return "the due date of \(field("key")) moved from \(old) to \(new) (\(field("cause")))"
        case .alarm: return "\(field("kind")): \(field("problem"))"
        case .weekly: return "the weekly letter of \(field("week")) was written"
        case .letter: return "a letter to \(field("roles")) was written: \(entry.about)"
        case .said: return "the letter was put into the spool: \(entry.about)"
        case .delivered: return "the letter was taken by the mail server: \(entry.about)"
        case .failed: return "the letter could not be delivered: \(entry.about)"
        case .corrupt: return "the file of the letter was damaged and set aside: \(entry.about)"
        case .repeated: return "the letter may have gone out and is sent once more: \(entry.about)"
        case .again: return "the letter was put back into the queue by \(field("by")): \(entry.about)"
        case .operator:
            let what = entry["key"].map { " of \($0)" } ?? ""
            let until = entry["until"].map { " until \($0)" } ?? ""
            return "\(field("verb"))\(what) by \(field("by"))\(until)\(why)"
        }
    }

    /// Whether somebody did it, with a reason.
    var isDeed: Bool { entry.kind == .operator || entry.kind == .again }
}
