import CivilCalendar

/// A notice by the name that a letter and the journal have for it: `BSCP-2026-014:chair-decision:2026-02-20:on-the-day`.
struct CarriedNotice {
    let reference: String
    let key: String
    let due: CivilDate?
    let rung: String

    /// Nil for what is no such name, such as a matter that is about no duty.
    init?(_ name: String) {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3 else { return nil }
        reference = parts[0]
        key = parts[1]
        due = CivilDate(parts[2])
        let rest = parts.dropFirst(due == nil ? 2 : 3)
        guard let rung = rest.first else { return nil }
        self.rung = rung.split(separator: "-").joined(separator: " ")
    }

    /// `BSCP-2026-014 chair-decision, due 2026-02-20: on the day`.
    var sentence: String {
        "\(reference) \(key)\(due.map { ", due \($0)" } ?? ""): \(rung)"
    }
}
