import CivilCalendar
package import Obligations

extension Case {
    /// The case in the form in which the ledger keeps it: one line for the case, one per person, one per event.
    ///
    /// ```
    /// casewatch-case-1  BSCP-2026-014  scr-2015
    /// p  lead-reviewer  reviewer-3
    /// e  2026-01-20  imr-requested  police  2026-03-01  12  explanation
    /// ```
    /// Fields are separated by tabs; an absent subject or `until` is an empty field. Equal cases give equal bytes.
    package var canonical: [UInt8] {
        var text = CanonicalWriter()
        text.line([CanonicalForm.version, reference.text, procedure.text])
        for (role, key) in people.sorted(by: { $0.key < $1.key }) {
            text.line([CanonicalForm.person, role.text, key.text])
        }
        for event in events {
            text.line(
                [
                    CanonicalForm.event, event.date.description, event.name.text, event.subject?.text ?? "",
                    event.until?.description ?? "", String(event.line),
                ] + event.items.map(\.text))
        }
        return text.bytes
    }

    /// Reads the canonical form.
    package init(canonical bytes: [UInt8]) throws(CanonicalProblem) {
        var parser = CanonicalParser(bytes)
        var pool = ValuePool()
        self = try parser.parseCase(sharing: &pool)
    }
}

/// Why a canonical form cannot be read.
package enum CanonicalProblem: Error, Equatable {
    /// Another program, or a newer one, wrote it.
    case unknownVersion
    /// Lines are counted from 1.
    case malformed(line: Int)
}

/// The words of the canonical form.
enum CanonicalForm {
    static let version = "casewatch-case-1"
    static let person = "p"
    static let event = "e"
}
